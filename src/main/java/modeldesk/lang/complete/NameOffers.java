package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.ViewFacts;
import modeldesk.lang.schema.ReferenceKind;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;

/// Names of the model that a value may be. `view` is the view whose fields need no view before
/// them, `topic` the topic whose views count; both may be empty.
record NameOffers(ModelIndex model, String view, String topic, Set<String> near) {
  private static final List<String> ATTRIBUTES =
      List.of(
          "omni_is_org_admin",
          "omni_user_email",
          "omni_user_embed_entity",
          "omni_user_groups",
          "omni_user_id",
          "omni_user_name");

  List<Offer> of(ReferenceKind kind, String typed) {
    return switch (kind) {
      case VIEW -> views(known(), "");
      case VIEW_PATTERN -> patterns();
      case FIELD -> fields(typed);
      case FIELD_LIST -> fieldList(typed);
      case DRILL_LIST -> drillList(typed);
      case TOPIC -> named(model.topicNames(), Proposal.Kind.TOPIC);
      case TOPIC_LIST -> topicList();
      case ACCESS_GRANT -> named(model.given(SymbolKind.ACCESS_GRANT), Proposal.Kind.GRANT);
      case USER_ATTRIBUTE -> named(ATTRIBUTES, Proposal.Kind.ATTRIBUTE);
      case CACHE_POLICY -> named(model.given(SymbolKind.CACHE_POLICY), Proposal.Kind.POLICY);
      case CALENDAR -> named(model.given(SymbolKind.CALENDAR), Proposal.Kind.CALENDAR);
      case SCHEMA, MODEL -> List.of();
    };
  }

  private static List<Offer> named(Collection<String> names, Proposal.Kind kind) {
    return names.stream().sorted().map(name -> Offer.of(name, kind, "")).toList();
  }

  /// The views, and aliases that stand for one in the topic: a name that is being typed is in the
  /// topic, too, and no view yet.
  private Set<String> known() {
    Set<String> names = new TreeSet<>(model.viewNames());
    TopicScope scope = topic.isEmpty() ? null : model.scope(topic);
    if (scope != null) {
      scope.views().stream().filter(each -> model.names().exists(each, topic)).forEach(names::add);
    }
    return names;
  }

  /// The same and the names at hand, each with `behind` behind it.
  List<Offer> views(String behind) {
    Set<String> names = known();
    names.addAll(near);
    return views(names, behind);
  }

  private static List<Offer> views(Set<String> names, String behind) {
    return names.stream().map(name -> Offer.of(name + behind, Proposal.Kind.VIEW, "")).toList();
  }

  /// The views, and all of each schema.
  private List<Offer> patterns() {
    List<Offer> offers = new ArrayList<>(views(""));
    Set<String> schemas = new TreeSet<>();
    for (String name : model.viewNames()) {
      int end = name.indexOf("__");
      if (end > 0) {
        schemas.add(name.substring(0, end));
      }
    }
    for (String schema : schemas) {
      String detail = Messages.get("complete.list.allViews", schema);
      offers.add(Offer.of(schema + "__*", Proposal.Kind.VIEW, detail));
    }
    return offers;
  }

  /// Behind a view and a dot its fields, behind a field and a bracket its timeframes. Otherwise the
  /// fields at hand: those of the own view, and of the views of the topic with their view.
  List<Offer> fields(String typed) {
    int bracket = typed.indexOf('[');
    if (bracket >= 0) {
      return Timeframes.of(this, typed.substring(0, bracket));
    }
    int dot = typed.lastIndexOf('.');
    if (dot >= 0) {
      String owner = typed.substring(0, dot);
      return fieldsOf(owner, owner + ".");
    }
    List<Offer> offers = new ArrayList<>();
    if (!view.isEmpty()) {
      offers.addAll(fieldsOf(view, ""));
    }
    TopicScope scope = topic.isEmpty() ? null : model.scope(topic);
    Set<String> views = new TreeSet<>(near);
    if (scope != null && view.isEmpty()) {
      views.addAll(scope.views());
    }
    views.forEach(each -> offers.addAll(fieldsOf(each, each + ".")));
    offers.addAll(views("."));
    return offers;
  }

  /// The fields of a view, each with `before` before it.
  List<Offer> fieldsOf(String owner, String before) {
    return model.names().fields(owner, topic).stream()
        .filter(field -> !field.ignored())
        .map(field -> field(field, before + field.name()))
        .toList();
  }

  private static Offer field(FieldFacts field, String name) {
    return switch (field.kind()) {
      case DIMENSION, COLUMN ->
          Offer.of(name, Proposal.Kind.DIMENSION, Messages.get("complete.field.dimension"));
      case MEASURE -> Offer.of(name, Proposal.Kind.MEASURE, Messages.get("complete.field.measure"));
      case FILTER -> Offer.of(name, Proposal.Kind.FILTER, Messages.get("complete.field.filter"));
    };
  }

  /// In a topic only its own views count, with all their fields, too.
  private List<Offer> fieldList(String typed) {
    List<Offer> offers = new ArrayList<>();
    int dot = typed.lastIndexOf('.');
    if (dot >= 0) {
      offers.add(all(typed.substring(0, dot)));
    } else {
      offers.add(Offer.of("all_views.*", Proposal.Kind.VIEW, Messages.get("complete.list.all")));
      TopicScope scope = topic.isEmpty() ? null : model.scope(topic);
      Collection<String> views = scope == null ? model.viewNames() : scope.views();
      views.stream().sorted().map(NameOffers::all).forEach(offers::add);
      offers.addAll(tags());
    }
    offers.addAll(fields(typed));
    return offers;
  }

  private static Offer all(String view) {
    return Offer.of(view + ".*", Proposal.Kind.VIEW, Messages.get("complete.list.allOf", view));
  }

  private List<Offer> drillList(String typed) {
    List<Offer> offers = new ArrayList<>(fields(typed));
    model
        .given(SymbolKind.SET)
        .forEach(set -> offers.add(Offer.of("set:" + set, Proposal.Kind.SET, "")));
    offers.addAll(tags());
    return offers;
  }

  private List<Offer> topicList() {
    List<Offer> offers = new ArrayList<>(named(model.topicNames(), Proposal.Kind.TOPIC));
    offers.add(
        Offer.of("all_topics", Proposal.Kind.TOPIC, Messages.get("complete.list.allTopics")));
    Set<String> tags = new TreeSet<>();
    for (String each : model.topicNames()) {
      for (IndexedFile file : model.topics(each)) {
        if (file.document().root() instanceof MapNode map
            && map.get("tags") instanceof ListNode all) {
          all.items().stream()
              .filter(ScalarNode.class::isInstance)
              .forEach(tag -> tags.add(((ScalarNode) tag).text()));
        }
      }
    }
    offers.addAll(tags(tags));
    return offers;
  }

  private List<Offer> tags() {
    Set<String> tags = new TreeSet<>();
    for (IndexedFile file : model.files()) {
      ViewFacts facts = file.view();
      if (facts != null) {
        tags.addAll(facts.tags());
        facts.fields().values().forEach(field -> tags.addAll(field.tags()));
      }
    }
    return tags(tags);
  }

  private static List<Offer> tags(Set<String> tags) {
    return tags.stream().map(tag -> Offer.of("tag:" + tag, Proposal.Kind.TAG, "")).toList();
  }
}
