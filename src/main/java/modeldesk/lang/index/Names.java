package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.lang.index.FieldMeaning.Doubt;
import modeldesk.lang.index.ViewFacts.Source;
import modeldesk.lang.index.ViewMeaning.Part;
import modeldesk.lang.index.ViewMeaning.State;

/// Says what names mean (YAML reference §2, api.md §3.3). Omni's files may show only a part of a
/// model, so there are more answers than yes and no.
public final class Names {
  private final ModelIndex model;

  Names(ModelIndex model) {
    this.model = model;
  }

  /// The reference name of the view that is meant, the name itself when it is not clear.
  public String canonical(String name) {
    if (!model.views(name).isEmpty()) {
      return name;
    }
    Set<String> others = otherNames(name);
    return others.size() == 1 ? others.iterator().next() : name;
  }

  private Set<String> otherNames(String name) {
    model.note(Token.otherName(Exports.lower(name)));
    return model.tables().otherNames(name);
  }

  /// A view by the name it has in a topic, or in the whole model when `topic` is empty.
  public ViewMeaning view(String name, String topic) {
    return view(name, topic, 0);
  }

  private ViewMeaning view(String name, String topic, int depth) {
    if (depth > 8) {
      return new ViewMeaning(State.UNSURE, name, List.of());
    }
    List<Part> parts = new ArrayList<>();
    boolean open = false;
    boolean known = false;
    TopicScope scope = topic.isEmpty() ? null : model.scope(topic);
    if (scope != null) {
      for (ViewFacts local : scope.locals(name)) {
        parts.add(new Part(local, true));
        known |= !local.parents().isEmpty() || local.hasSchema();
      }
      String target = scope.alias(name);
      if (target != null && !target.equals(name)) {
        parts.addAll(view(target, topic, depth + 1).parts());
        known = true;
      }
      open = scope.isOpen();
    }
    for (IndexedFile file : model.views(name)) {
      ViewFacts facts = file.view();
      if (facts != null) {
        parts.add(new Part(facts, file.isReadable() && !file.contradictsItself()));
        known = true;
      }
    }
    return known ? new ViewMeaning(State.KNOWN, name, parts) : other(name, parts, open, depth);
  }

  /// A name that no view and nothing in the topic has.
  private ViewMeaning other(String name, List<Part> parts, boolean open, int depth) {
    for (Relation relation : model.relations(name)) {
      boolean to = relation.toName().equals(name) && !relation.to().equals(name);
      boolean from = relation.fromName().equals(name) && !relation.from().equals(name);
      if (to || from) {
        parts.addAll(view(to ? relation.to() : relation.from(), "", depth + 1).parts());
        return new ViewMeaning(State.KNOWN, name, parts);
      }
    }
    Set<String> others = otherNames(name);
    if (others.size() == 1) {
      String only = others.iterator().next();
      parts.addAll(view(only, "", depth + 1).parts());
      return new ViewMeaning(State.LOOSE, only, parts);
    }
    model.note(Token.local(name));
    boolean elsewhere = model.tables().localNames(name) != null && isAliasOfTopics(name);
    boolean known =
        !others.isEmpty() || elsewhere || isDynamic(name) || open || model.hidesAliases();
    return new ViewMeaning(known ? State.UNSURE : State.UNKNOWN, name, parts);
  }

  /// Whether a view is there for sure: it has a file or an alias, or is one of those that git
  /// leaves out because nobody touched them.
  public boolean exists(String name, String topic) {
    ViewMeaning.State state = view(name, topic).state();
    return state == State.KNOWN || (state == State.UNKNOWN && model.isNamedOften(name));
  }

  private boolean isAliasOfTopics(String name) {
    Set<String> targets = model.tables().localNames(name);
    return targets != null && !targets.equals(Set.of(name));
  }

  private boolean isDynamic(String name) {
    return model.model().dynamicSchemas().keySet().stream()
        .anyMatch(schema -> name.startsWith(schema + "__"));
  }

  /// The field that a reference names.
  public FieldMeaning field(Reference reference) {
    return field(reference.owner(), reference.name(), reference.topic());
  }

  /// A field by its view's name and its own, or one of its former names.
  public FieldMeaning field(String view, String name, String topic) {
    if (view.isEmpty()) {
      return FieldMeaning.missing(Doubt.SILENT);
    }
    ViewMeaning meaning = view(view, topic);
    if (meaning.state() == State.UNKNOWN || meaning.state() == State.UNSURE) {
      return FieldMeaning.missing(Doubt.SILENT);
    }
    Lineage lineage = lineage(meaning, topic);
    for (Part part : lineage.parts()) {
      ViewFacts facts = part.facts();
      model.note(Token.field(facts.name(), name));
      FieldFacts found = facts.field(name, false);
      if (found != null) {
        return new FieldMeaning(Doubt.SILENT, found, facts.name());
      }
    }
    return isSaidOfAnother(name, topic)
        ? FieldMeaning.missing(Doubt.SILENT)
        : missing(view, name, lineage);
  }

  /// Whether a topic says of a view that does not exist, probably a mistyped one, what a field is.
  private boolean isSaidOfAnother(String name, String topic) {
    TopicScope scope = topic.isEmpty() ? null : model.scope(topic);
    return scope != null
        && scope.locals().entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(l -> l.fields().containsKey(name)))
            .anyMatch(each -> view(each.getKey(), topic).state() == State.UNKNOWN);
  }

  private FieldMeaning missing(String view, String name, Lineage lineage) {
    for (Part part : lineage.parts()) {
      model.note(Token.fields(part.facts().name()));
      FieldFacts found = part.facts().field(name, true);
      if (found != null) {
        return new FieldMeaning(Doubt.SILENT, found, part.facts().name());
      }
    }
    model.note(Token.localField(view, name));
    boolean silent = name.equals("count") || model.tables().hasLocalField(view, name);
    return FieldMeaning.missing(silent ? Doubt.SILENT : doubt(lineage));
  }

  private record Lineage(List<Part> parts, boolean complete) {}

  /// What is said of a view and of all it extends.
  private Lineage lineage(ViewMeaning meaning, String topic) {
    List<Part> parts = new ArrayList<>(meaning.parts());
    Set<String> seen = new HashSet<>();
    seen.add(meaning.canonical());
    boolean complete = true;
    for (int i = 0; i < parts.size(); i++) {
      for (String parent : parts.get(i).facts().parents()) {
        if (seen.add(parent)) {
          ViewMeaning above = view(parent, topic);
          complete &= above.state() == State.KNOWN || above.state() == State.LOOSE;
          parts.addAll(above.parts());
        }
      }
    }
    return new Lineage(parts, complete);
  }

  private Doubt doubt(Lineage lineage) {
    if (!lineage.complete() || model.model().inherits()) {
      return Doubt.MUCH;
    }
    Doubt doubt = Doubt.MUCH;
    boolean first = true;
    for (Part part : lineage.parts()) {
      Source source = part.facts().source();
      boolean table = source != Source.LOCAL && source != Source.PARENTS;
      if (table && (first || !part.facts().template())) {
        Doubt each = doubt(part);
        doubt = first || each.compareTo(doubt) > 0 ? each : doubt;
        first = false;
      }
    }
    return doubt;
  }

  private Doubt doubt(Part part) {
    ViewFacts facts = part.facts();
    Layers layers = model.surroundings().layers();
    if (!part.readable() || facts.template() || layers == Layers.CHANGES) {
      return Doubt.MUCH;
    }
    if (facts.source() == Source.QUERY && facts.showsColumns()) {
      return Doubt.NONE;
    }
    if (!model.knowsColumns()) {
      return Doubt.MUCH;
    }
    if (facts.showsColumns()) {
      return Doubt.NONE;
    }
    return facts.fields().isEmpty() || !facts.hasSchema() ? Doubt.MUCH : Doubt.SOME;
  }

  /// Whether a view has no field of a name for sure, whatever topics say of it.
  public boolean lacksField(String view, String name) {
    ViewMeaning meaning = view(view, "");
    if (meaning.state() != State.KNOWN) {
      return false;
    }
    Lineage lineage = lineage(meaning, "");
    for (Part part : lineage.parts()) {
      model.note(Token.fields(part.facts().name()));
      if (part.facts().field(name, true) != null) {
        return false;
      }
    }
    return doubt(lineage) == Doubt.NONE;
  }

  /// The names of all fields of a view that are known.
  public Set<String> fieldNames(String view, String topic) {
    Set<String> names = new TreeSet<>();
    for (Part part : lineage(view(view, topic), topic).parts()) {
      model.note(Token.fields(part.facts().name()));
      names.addAll(part.facts().fields().keySet());
    }
    return names;
  }

  /// The fields of a view with those it takes over, the nearest of a name first and only.
  public List<FieldFacts> fields(String view, String topic) {
    List<FieldFacts> fields = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Part part : lineage(view(view, topic), topic).parts()) {
      model.note(Token.content(part.facts().name()));
      for (FieldFacts field : part.facts().fields().values()) {
        if (seen.add(field.name())) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /// Whether a view has a primary key, or may have one that the files do not show.
  public boolean mayHaveKey(String view, String topic) {
    ViewMeaning meaning = view(view, topic);
    if (meaning.state() != State.KNOWN && meaning.state() != State.LOOSE) {
      return true;
    }
    Lineage lineage = lineage(meaning, topic);
    for (Part part : lineage.parts()) {
      model.note(Token.view(part.facts().name()));
      if (part.facts().hasKey()) {
        return true;
      }
    }
    Doubt doubt = doubt(lineage);
    return doubt == Doubt.MUCH || doubt == Doubt.SILENT;
  }

  /// The views that a view extends, each parent's parents included.
  public Set<String> ancestors(String view, String topic) {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : lineage(view(view, topic), topic).parts()) {
      names.addAll(part.facts().parents());
    }
    return names;
  }
}
