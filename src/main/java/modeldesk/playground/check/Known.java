package modeldesk.playground.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The names a model, or one topic of it, knows: views with their fields, and which views are
/// joined. An alias is a view without fields of its own that stands on another view.
final class Known {
  private record Shape(Set<String> fields, List<String> parents) {}

  private final Map<String, Shape> views = new HashMap<>();
  private final Map<String, Set<String>> joined = new HashMap<>();
  private final @Nullable Known outer;

  Known(@Nullable Known outer) {
    this.outer = outer;
  }

  /// Learns the view that `map` describes.
  void view(String name, MapNode map) {
    Set<String> fields = new HashSet<>();
    for (String kind : List.of("dimensions", "measures", "filters")) {
      if (map.get(kind) instanceof MapNode entries) {
        for (MapNode.Entry entry : entries.entries()) {
          fields.add(entry.key().text());
          fields.addAll(texts(entry.value() instanceof MapNode m ? m.get("aliases") : null));
        }
      }
    }
    if (map.get("query") instanceof MapNode query && query.get("fields") instanceof MapNode named) {
      named.entries().forEach(e -> fields.add(e.value() instanceof ScalarNode s ? s.text() : ""));
    }
    List<String> parents = new ArrayList<>(texts(map.get("extends")));
    if (outer != null && outer.hasView(name)) {
      parents.add(name);
    }
    views.put(name, new Shape(fields, parents));
    texts(map.get("aliases")).forEach(alias -> views.put(alias, alias(name)));
  }

  /// Learns the aliases and joins of a list of relationships.
  void relationships(@Nullable YamlNode list) {
    if (!(list instanceof ListNode items)) {
      return;
    }
    for (YamlNode item : items.items()) {
      if (item instanceof MapNode map) {
        String from = end(map, "join_from_view");
        String to = end(map, "join_to_view");
        joined.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
        joined.computeIfAbsent(to, _ -> new HashSet<>()).add(from);
      }
    }
  }

  private String end(MapNode map, String key) {
    String view = map.text(key);
    String alias = map.text(key + "_as");
    if (alias != null && view != null) {
      views.putIfAbsent(alias, alias(view));
    }
    return alias != null ? alias : view == null ? "" : view;
  }

  private static Shape alias(String of) {
    return new Shape(Set.of(), List.of(of));
  }

  boolean hasView(String name) {
    return views.containsKey(name) || (outer != null && outer.hasView(name));
  }

  boolean hasField(String view, String field) {
    return hasField(view, field, 0);
  }

  private boolean hasField(String view, String field, int depth) {
    Shape shape = views.get(view);
    if (shape == null) {
      return outer != null && outer.hasField(view, field, depth);
    }
    if (shape.fields.contains(field)) {
      return true;
    }
    if (depth > 20) {
      return false;
    }
    for (String parent : shape.parents) {
      boolean own = parent.equals(view);
      if (own
          ? outer != null && outer.hasField(parent, field, depth + 1)
          : hasField(parent, field, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  boolean areJoined(String one, String other) {
    Set<String> ends = joined.get(one);
    return (ends != null && ends.contains(other)) || (outer != null && outer.areJoined(one, other));
  }

  /// The texts of a list, or the one text that stands in its place.
  static List<String> texts(@Nullable YamlNode node) {
    return switch (node) {
      case ListNode list ->
          list.items().stream()
              .filter(ScalarNode.class::isInstance)
              .map(item -> ((ScalarNode) item).text())
              .toList();
      case ScalarNode scalar when !scalar.isNull() -> List.of(scalar.text());
      case null, default -> List.of();
    };
  }
}
