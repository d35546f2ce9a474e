package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The keys from the root of a file to a value, list items by their index from 0: `dimensions`,
/// `status`, `drill_fields`, `1`.
public record YamlPath(List<String> segments) {
  public static final YamlPath ROOT = new YamlPath(List.of());

  public YamlPath {
    segments = List.copyOf(segments);
  }

  public static YamlPath of(String... segments) {
    return new YamlPath(List.of(segments));
  }

  public boolean isRoot() {
    return segments.isEmpty();
  }

  /// The last segment, empty for the root.
  public String last() {
    return segments.isEmpty() ? "" : segments.getLast();
  }

  /// The path as people read it, such as `dimensions › status › label`; empty for the root.
  public String breadcrumb() {
    return String.join(" › ", segments);
  }

  public YamlPath parent() {
    return segments.isEmpty() ? this : new YamlPath(segments.subList(0, segments.size() - 1));
  }

  public YamlPath child(String segment) {
    List<String> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new YamlPath(longer);
  }

  /// The path of the key or value that a caret at `offset` is in, for a breadcrumb. Between two
  /// keys it is the path of the map around them.
  public static YamlPath at(@Nullable YamlNode root, int offset) {
    List<String> segments = new ArrayList<>();
    YamlNode node = root;
    while (node != null) {
      node =
          switch (node) {
            case MapNode map -> step(map, offset, segments);
            case ListNode list -> step(list, offset, segments);
            case ScalarNode _ -> null;
          };
    }
    return new YamlPath(segments);
  }

  private static @Nullable YamlNode step(MapNode map, int offset, List<String> segments) {
    int index = first(map.entries().size(), i -> end(map.entries().get(i)) >= offset);
    if (index == map.entries().size()) {
      return null;
    }
    MapNode.Entry entry = map.entries().get(index);
    if (entry.key().span().start() > offset) {
      return null;
    }
    segments.add(entry.key().text());
    return offset < entry.value().span().start() ? null : entry.value();
  }

  private static int end(MapNode.Entry entry) {
    return Math.max(entry.key().span().end(), entry.value().span().end());
  }

  private static @Nullable YamlNode step(ListNode list, int offset, List<String> segments) {
    int index = first(list.items().size(), i -> list.items().get(i).span().end() >= offset);
    if (index == list.items().size() || !list.items().get(index).span().touches(offset)) {
      return null;
    }
    segments.add(Integer.toString(index));
    return list.items().get(index);
  }

  /// The first of `count` children in the order of the text that `reaches`, as do all after it;
  /// `count` when none does.
  private static int first(int count, IntPredicate reaches) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reaches.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
