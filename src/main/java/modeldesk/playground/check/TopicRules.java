package modeldesk.playground.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.playground.wire.IssueBody;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a topic.
final class TopicRules {
  private static final int DEEPEST = 20;
  private static final List<String> VIEW_OF_ITS_OWN =
      List.of("extends", "sql", "query", "table_name");
  private static final List<String> FILTERS =
      List.of("default_filters", "always_where_filters", "always_having_filters");

  private final Known model;
  private final Map<String, MapNode> topics;
  private final Set<String> grants;
  private final Report report;

  TopicRules(Known model, Map<String, MapNode> topics, Set<String> grants, Report report) {
    this.model = model;
    this.topics = topics;
    this.grants = grants;
    this.report = report;
  }

  void check(Source topic) {
    MapNode map = topic.map();
    String base = base(map, 0);
    Known known = scope(map);
    if (!known.hasView(base == null ? topic.stem() : base)) {
      missingBase(topic, base);
      return;
    }
    joins(topic, known, base == null ? topic.stem() : base);
    References references = new References(known, report);
    if (map.get("views") instanceof MapNode views) {
      for (MapNode.Entry view : views.entries()) {
        String name = view.key().text();
        if (!known.hasView(name)) {
          report.error("No view \"" + name + "\"", topic.name(), "views", name);
        }
        references.below(view.value(), name, topic.name(), "views", name);
      }
    }
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!key.equals("views")) {
        references.below(new MapNode(List.of(entry), false, map.span()), null, topic.name());
      }
    }
    names(topic, map, references);
    grants(topic, map);
    for (String parent : Known.texts(map.get("extends"))) {
      if (!topics.containsKey(parent)) {
        report.error("No topic \"" + parent + "\"", topic.name(), "extends");
      }
    }
  }

  /// The base view a topic names itself or through what it extends.
  private @Nullable String base(MapNode topic, int depth) {
    String own = topic.text("base_view");
    if (own != null || depth > DEEPEST) {
      return own;
    }
    for (String parent : Known.texts(topic.get("extends"))) {
      MapNode extended = topics.get(parent);
      String inherited = extended == null ? null : base(extended, depth + 1);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private void missingBase(Source topic, @Nullable String base) {
    String view = base == null ? topic.stem() : base;
    String[] path =
        base == null ? new String[] {topic.name()} : new String[] {topic.name(), "base_view"};
    report.error(
        "No view \"" + view + "\". Set base_view to a valid, existing view.",
        new IssueBody.AutoFix("Delete topic \"" + topic.stem() + "\""),
        path);
  }

  /// The model's names with those that only this topic has.
  private Known scope(MapNode topic) {
    Known known = new Known(model);
    if (topic.get("views") instanceof MapNode views) {
      for (MapNode.Entry view : views.entries()) {
        String name = view.key().text();
        MapNode shape =
            view.value() instanceof MapNode m ? m : new MapNode(List.of(), true, view.key().span());
        boolean own = VIEW_OF_ITS_OWN.stream().anyMatch(key -> shape.get(key) != null);
        if (model.hasView(name) || own) {
          known.view(name, shape);
        }
      }
    }
    known.relationships(topic.get("relationships"));
    return known;
  }

  private void joins(Source topic, Known known, String base) {
    if (topic.map().get("joins") instanceof MapNode joins) {
      List<String> above = new ArrayList<>(List.of(base));
      joins(joins, known, above, topic.name(), "joins");
    }
  }

  private void joins(MapNode joins, Known known, List<String> above, String... path) {
    for (MapNode.Entry join : joins.entries()) {
      String view = join.key().text();
      String[] here = References.append(path, view);
      if (!known.hasView(view)) {
        report.error("No view \"" + view + "\"", here);
      } else if (above.stream().noneMatch(other -> known.areJoined(other, view))) {
        report.warning("No join path from " + above.getLast() + " to " + view, here);
      }
      if (join.value() instanceof MapNode inner) {
        List<String> chain = new ArrayList<>(above);
        chain.add(view);
        joins(inner, known, chain, here);
      }
    }
  }

  private void names(Source topic, MapNode map, References references) {
    for (String list : List.of("fields", "ai_fields")) {
      if (map.get(list) instanceof ListNode names) {
        List<String> texts = Known.texts(names);
        for (int i = 0; i < texts.size(); i++) {
          references.listed(texts.get(i), null, topic.name(), list, Integer.toString(i));
        }
      }
    }
    for (String filters : FILTERS) {
      if (map.get(filters) instanceof MapNode fields) {
        for (MapNode.Entry field : fields.entries()) {
          String name = field.key().text();
          references.listed(name, null, topic.name(), filters, name);
        }
      }
    }
    if (map.get("access_filters") instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        String index = Integer.toString(i);
        if (list.items().get(i) instanceof MapNode filter
            && filter.get("field") instanceof ScalarNode f) {
          references.listed(f.text(), null, topic.name(), "access_filters", index, "field");
        }
      }
    }
  }

  private void grants(Source topic, MapNode map) {
    for (String key : List.of("required_access_grants", "hidden_unless_access_grants")) {
      YamlNode list = map.get(key);
      for (String text : Known.texts(list)) {
        for (String grant : text.split("[|&]", -1)) {
          if (!grants.contains(grant.strip())) {
            report.warning("No access grant \"" + grant.strip() + "\"", topic.name(), key);
          }
        }
      }
    }
  }
}
