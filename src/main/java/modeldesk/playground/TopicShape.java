package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// What a topic consists of (YAML reference §6): its own settings over those of the topics it
/// extends, the views it joins, and what is said of each of them by the topic, by its file and by
/// the views it extends.
final class TopicShape {
  private static final int DEEPEST = 20;
  private static final Set<String> SOURCES = Set.of("sql", "query", "table_name");

  private final ModelParts parts;
  private final MapNode topic;
  private final String base;
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Set<String> joined = new LinkedHashSet<>();

  TopicShape(ModelParts parts, ModelParts.Part part) {
    this.parts = parts;
    topic = new MapNode(entries(parts, part.map(), 0), false, part.map().span());
    String said = topic.text("base_view");
    base = said == null ? part.name() : said;
    aliases(parts.relationships());
    aliases(topic.get("relationships"));
    joined.add(base);
    if (topic.get("joins") instanceof MapNode joins) {
      join(joins);
    } else {
      reach();
    }
  }

  /// The settings of the topic; those it says itself replace those it takes over.
  MapNode settings() {
    return topic;
  }

  boolean isHidden() {
    return "true".equals(topic.text("hidden"));
  }

  /// The view a topic starts at; its own name where it says none.
  String base() {
    return base;
  }

  /// The views it has, those it does not find included.
  Set<String> joined() {
    return joined;
  }

  /// The relationships between its views, the model's before its own.
  List<MapNode> relationships() {
    List<MapNode> all = new ArrayList<>(items(parts.relationships()));
    all.addAll(items(topic.get("relationships")));
    all.removeIf(item -> !joined.contains(from(item)) || !joined.contains(to(item)));
    return all;
  }

  /// What is said of a view, the strongest first; nothing where there is no such view.
  List<MapNode> layers(String view) {
    return layers(view, 0);
  }

  private List<MapNode> layers(String view, int depth) {
    List<MapNode> layers = new ArrayList<>();
    MapNode own = topic.get("views") instanceof MapNode views ? map(views.get(view)) : null;
    ModelParts.Part file = parts.findView(aliases.getOrDefault(view, view));
    if (own != null && (file != null || isViewOfItsOwn(own))) {
      layers.add(own);
    }
    if (file != null) {
      layers.add(file.map());
    }
    for (MapNode layer : List.copyOf(layers)) {
      for (String parent : depth < DEEPEST ? texts(layer.get("extends")) : List.<String>of()) {
        layers.addAll(parent.equals(view) ? List.of() : layers(parent, depth + 1));
      }
    }
    return layers;
  }

  private static boolean isViewOfItsOwn(MapNode view) {
    return view.get("extends") != null || SOURCES.stream().anyMatch(key -> view.get(key) != null);
  }

  private static List<MapNode.Entry> entries(ModelParts parts, MapNode topic, int depth) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    topic.entries().forEach(entry -> entries.putIfAbsent(entry.key().text(), entry));
    for (String parent : depth < DEEPEST ? texts(topic.get("extends")) : List.<String>of()) {
      ModelParts.Part extended = parts.findTopic(parent);
      if (extended != null) {
        for (MapNode.Entry entry : entries(parts, extended.map(), depth + 1)) {
          entries.putIfAbsent(entry.key().text(), entry);
        }
      }
    }
    entries.remove("template");
    return List.copyOf(entries.values());
  }

  private void join(MapNode joins) {
    for (MapNode.Entry entry : joins.entries()) {
      joined.add(entry.key().text());
      if (entry.value() instanceof MapNode inner) {
        join(inner);
      }
    }
  }

  /// Without `joins` a topic has whatever the model's relationships lead to from its base view.
  private void reach() {
    List<String> open = new ArrayList<>(joined);
    while (!open.isEmpty()) {
      String view = open.removeFirst();
      for (MapNode item : items(parts.relationships())) {
        if (from(item).equals(view) && joined.add(to(item))) {
          open.add(to(item));
        }
        if (to(item).equals(view) && leadsBack(item) && joined.add(from(item))) {
          open.add(from(item));
        }
      }
    }
  }

  private static boolean leadsBack(MapNode item) {
    String type = text(item, "relationship_type", "");
    return text(item, "reversible", "").equals("true")
        || type.endsWith("one_to_one")
        || type.endsWith("many_to_many");
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
      aliases.put(alias, view);
    }
  }

  static String from(MapNode relationship) {
    return end(relationship, "join_from_view");
  }

  static String to(MapNode relationship) {
    return end(relationship, "join_to_view");
  }

  private static String end(MapNode item, String key) {
    return text(item, key + "_as", text(item, key, ""));
  }

  static String text(MapNode item, String key, String otherwise) {
    String text = item.text(key);
    return text == null ? otherwise : text;
  }

  /// The texts of a list.
  static List<String> texts(@Nullable YamlNode node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.items().forEach(item -> texts.add(item instanceof ScalarNode s ? s.text() : ""));
    }
    return texts;
  }

  private static List<MapNode> items(@Nullable YamlNode node) {
    List<MapNode> items = new ArrayList<>();
    for (YamlNode item : node instanceof ListNode list ? list.items() : List.<YamlNode>of()) {
      if (item instanceof MapNode map) {
        items.add(map);
      }
    }
    return items;
  }

  private static @Nullable MapNode map(@Nullable YamlNode node) {
    return node instanceof MapNode map ? map : null;
  }
}
