package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import org.jspecify.annotations.Nullable;

/// What a topic exposes: the views it joins with the fields it lets through, and the relationships
/// between them (api.md §2.16). A relationship to a view that is not joined exposes nothing (§5.5).
final class TopicView {
  private final TopicShape shape;
  private final TopicFields list;

  TopicView(TopicShape shape) {
    this.shape = shape;
    this.list = TopicFields.of(shape.settings().get("fields"));
  }

  List<Map<String, Object>> views() {
    List<Map<String, Object>> views = new ArrayList<>();
    for (String name : shape.joined()) {
      List<MapNode> layers = shape.layers(name);
      if (!layers.isEmpty() && !"true".equals(said(layers, "ignored"))) {
        views.add(view(name, layers));
      }
    }
    return views;
  }

  private Map<String, Object> view(String name, List<MapNode> layers) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    String label = said(layers, "label");
    if (label != null) {
      body.put("label", label);
    }
    body.put("dimensions", fields(name, layers, "dimensions"));
    body.put("measures", fields(name, layers, "measures"));
    body.put("filter_only_fields", fields(name, layers, "filters"));
    return body;
  }

  private List<Map<String, Object>> fields(String view, List<MapNode> layers, String kind) {
    List<Map<String, Object>> bodies = new ArrayList<>();
    layered(layers, kind)
        .forEach((field, said) -> {
          if (!"true".equals(said(said, "ignored")) && list.let(view, field, tags(said))) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("name", field);
            String label = said(said, "label");
            body.put("label", label == null ? label(field) : label);
            body.put("data_type", kind.equals("measures") ? "NUMBER" : type(field));
            bodies.add(body);
          }
        });
    return bodies;
  }

  /// The fields of one kind with what each layer says of them, the strongest first; the columns of
  /// a query are dimensions.
  private static Map<String, List<MapNode>> layered(List<MapNode> layers, String kind) {
    Map<String, List<MapNode>> fields = new LinkedHashMap<>();
    for (MapNode layer : layers) {
      if (layer.get(kind) instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          List<MapNode> said = fields.computeIfAbsent(entry.key().text(), _ -> new ArrayList<>());
          if (entry.value() instanceof MapNode parameters) {
            said.add(parameters);
          }
        }
      }
      if (kind.equals("dimensions")
          && layer.get("query") instanceof MapNode query
          && query.get("fields") instanceof MapNode columns) {
        for (MapNode.Entry column : columns.entries()) {
          if (column.value() instanceof ScalarNode name) {
            fields.computeIfAbsent(name.text(), _ -> new ArrayList<>());
          }
        }
      }
    }
    return fields;
  }

  private static @Nullable String said(List<MapNode> layers, String key) {
    return layers.stream()
        .filter(layer -> layer.get(key) != null)
        .findFirst()
        .map(layer -> layer.text(key))
        .orElse(null);
  }

  private static Set<String> tags(List<MapNode> layers) {
    return layers.stream()
        .filter(layer -> layer.get("tags") != null)
        .findFirst()
        .map(layer -> Set.copyOf(TopicShape.texts(layer.get("tags"))))
        .orElse(Set.of());
  }

  List<Map<String, Object>> relationships() {
    List<Map<String, Object>> bodies = new ArrayList<>();
    for (MapNode item : shape.relationships()) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("left_view_name", TopicShape.from(item));
      body.put("right_view_name", TopicShape.to(item));
      body.put("join_type", word(item, "join_type", "always_left"));
      body.put("type", word(item, "relationship_type", "many_to_one"));
      body.put("sql", TopicShape.text(item, "on_sql", ""));
      body.put("bidirectional", TopicShape.text(item, "reversible", "false").equals("true"));
      body.put("ignored", false);
      bodies.add(body);
    }
    return bodies;
  }

  private static String word(MapNode item, String key, String otherwise) {
    return TopicShape.text(item, key, otherwise).toUpperCase(Locale.ROOT);
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
