package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// What a topic exposes: the views it joins with the fields it lets through, and the relationships
/// between them (api.md §2.16). A relationship to a view that is not joined exposes nothing (§5.5).
final class TopicView {
  private final ModelParts parts;
  private final ModelParts.Part topic;
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final Set<String> joined = new LinkedHashSet<>();

  TopicView(ModelParts parts, ModelParts.Part topic) {
    this.parts = parts;
    this.topic = topic;
    joined.add(base(topic));
    join(topic.map().get("joins"));
    aliases(parts.relationships());
    aliases(topic.map().get("relationships"));
  }

  /// The view a topic starts at; its own name where it says none.
  static String base(ModelParts.Part topic) {
    String base = topic.map().text("base_view");
    return base == null ? topic.name() : base;
  }

  private void join(@Nullable YamlNode joins) {
    if (joins instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        joined.add(entry.key().text());
        join(entry.value());
      }
    }
  }

  private void aliases(@Nullable YamlNode relationships) {
    for (MapNode item : items(relationships)) {
      alias(item, "join_from_view");
      alias(item, "join_to_view");
    }
  }

  private void alias(MapNode item, String key) {
    String view = item.text(key);
    String alias = item.text(key + "_as");
    if (view != null && alias != null) {
      targets.put(alias, view);
    }
  }

  private static List<MapNode> items(@Nullable YamlNode list) {
    List<MapNode> items = new ArrayList<>();
    if (list instanceof ListNode node) {
      node.items().forEach(item -> items.add(item instanceof MapNode map ? map : null));
    }
    items.removeIf(item -> item == null);
    return items;
  }

  List<Map<String, Object>> views() {
    List<Map<String, Object>> views = new ArrayList<>();
    for (String name : joined) {
      ModelParts.Part view = parts.findView(targets.getOrDefault(name, name));
      if (view != null) {
        views.add(view(name, view));
      }
    }
    return views;
  }

  private Map<String, Object> view(String name, ModelParts.Part view) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    TopicRoutes.texts(body, view.map(), "label");
    body.put("dimensions", fields(name, view, "dimensions"));
    body.put("measures", fields(name, view, "measures"));
    body.put("filter_only_fields", fields(name, view, "filters"));
    return body;
  }

  private List<Map<String, Object>> fields(String name, ModelParts.Part view, String kind) {
    Map<String, ModelParts.Field> fields = new LinkedHashMap<>();
    add(fields, kind, view.map().get(kind));
    if (topic.map().get("views") instanceof MapNode own && own.get(name) instanceof MapNode map) {
      add(fields, kind, map.get(kind));
    }
    List<Map<String, Object>> bodies = new ArrayList<>();
    fields.forEach((field, found) -> {
      if (!found.isIgnored() && isLetThrough(name, field, found)) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", field);
        String label = found.parameter("label");
        body.put("label", label == null ? label(field) : label);
        body.put("data_type", kind.equals("measures") ? "NUMBER" : type(field));
        bodies.add(body);
      }
    });
    return bodies;
  }

  private static void add(
      Map<String, ModelParts.Field> fields, String kind, @Nullable YamlNode node) {
    if (node instanceof MapNode map) {
      map.entries().forEach(e -> fields.put(e.key().text(), new ModelParts.Field(kind, e)));
    }
  }

  /// What the list of fields says, entry by entry; without a list everything is let through.
  private boolean isLetThrough(String view, String field, ModelParts.Field found) {
    if (!(topic.map().get("fields") instanceof ListNode list)) {
      return true;
    }
    boolean in = false;
    for (YamlNode item : list.items()) {
      String text = item instanceof ScalarNode scalar ? scalar.text() : "";
      boolean out = text.startsWith("-");
      if (means(out ? text.substring(1) : text, view, field, found)) {
        in = !out;
      }
    }
    return in;
  }

  private static boolean means(String text, String view, String field, ModelParts.Field found) {
    if (text.startsWith("tag:")) {
      return found.entry().value() instanceof MapNode map
          && map.get("tags") instanceof ListNode tags
          && tags.items().stream()
              .anyMatch(t -> t instanceof ScalarNode s && s.text().equals(text.substring(4)));
    }
    return text.equals("all_views.*")
        || text.equals(view + ".*")
        || text.equals(view + "." + field);
  }

  List<Map<String, Object>> relationships() {
    List<Map<String, Object>> bodies = new ArrayList<>();
    List<MapNode> all = new ArrayList<>(items(parts.relationships()));
    all.addAll(items(topic.map().get("relationships")));
    for (MapNode item : all) {
      String left = end(item, "join_from_view");
      String right = end(item, "join_to_view");
      if (joined.contains(left) && joined.contains(right)) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("left_view_name", left);
        body.put("right_view_name", right);
        body.put("join_type", text(item, "join_type", "always_left").toUpperCase(Locale.ROOT));
        body.put("type", text(item, "relationship_type", "many_to_one").toUpperCase(Locale.ROOT));
        body.put("sql", text(item, "on_sql", ""));
        body.put("bidirectional", text(item, "reversible", "false").equals("true"));
        body.put("ignored", false);
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static String end(MapNode item, String key) {
    return text(item, key + "_as", text(item, key, ""));
  }

  private static String text(MapNode item, String key, String otherwise) {
    String text = item.text(key);
    return text == null ? otherwise : text;
  }

  private static String label(String field) {
    StringBuilder label = new StringBuilder();
    for (String word : field.split("_", -1)) {
      label.append(label.isEmpty() ? "" : " ");
      label.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
      label.append(word.isEmpty() ? "" : word.substring(1));
    }
    return label.toString();
  }

  /// A data type that suits the name; the tables of the sample do not say theirs.
  private static String type(String field) {
    if (field.endsWith("_at")) {
      return "TIMESTAMP";
    }
    if (field.endsWith("_on") || field.endsWith("date") || field.endsWith("_day")) {
      return "DATE";
    }
    boolean number = field.equals("id") || field.endsWith("_id") || field.endsWith("price");
    return number || field.endsWith("cost") || field.endsWith("amount") ? "NUMBER" : "STRING";
  }
}
