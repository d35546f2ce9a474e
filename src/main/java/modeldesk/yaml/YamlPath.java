package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The keys from the root of a file to a value, list items by their index from 0: `dimensions`,
/// `status`, `drill_fields`, `1`.
public record YamlPath(List<String> segments) {
  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,7}");
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

  /// The path as people read it, list items by their number from 1, such as `dimensions › status ›
  /// drill_fields › #2`; empty for the root.
  public String breadcrumb() {
    return segments.stream().map(YamlPath::spoken).collect(Collectors.joining(" › "));
  }

  /// The last segment as people read it, empty for the root.
  public String lastSpoken() {
    return spoken(last());
  }

  private static String spoken(String segment) {
    return INDEX.matcher(segment).matches() ? "#" + (Integer.parseInt(segment) + 1) : segment;
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
    MapNode.Entry entry = map.entryAt(offset);
    if (entry == null) {
      return null;
    }
    segments.add(entry.key().text());
    return offset < entry.value().span().start() ? null : entry.value();
  }

  private static @Nullable YamlNode step(ListNode list, int offset, List<String> segments) {
    int index = list.indexAt(offset);
    if (index < 0) {
      return null;
    }
    segments.add(Integer.toString(index));
    return list.items().get(index);
  }
}
