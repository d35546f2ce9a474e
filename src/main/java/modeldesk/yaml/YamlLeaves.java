package modeldesk.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a text says, key by key: every scalar, list and empty map by its path, in the order of the
/// text. A list is one value, because Omni merges maps and replaces lists (api.md §3.1). Quotes,
/// comments and layout do not count.
public record YamlLeaves(Map<YamlPath, String> values) {
  public YamlLeaves {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// The leaves of a text; null when it is no valid YAML.
  public static @Nullable YamlLeaves of(String text) {
    YamlDocument document = YamlParser.parse(text);
    if (!document.isValid()) {
      return null;
    }
    Map<YamlPath, String> values = new LinkedHashMap<>();
    if (document.root() != null) {
      collect(YamlPath.ROOT, document.root(), values);
    }
    return new YamlLeaves(values);
  }

  /// The value at a path; null when there is no leaf.
  public @Nullable String at(YamlPath path) {
    return values.get(path);
  }

  private static void collect(YamlPath path, YamlNode node, Map<YamlPath, String> values) {
    if (node instanceof MapNode map && !map.entries().isEmpty()) {
      map.entries().forEach(e -> collect(path.child(e.key().text()), e.value(), values));
    } else {
      values.put(path, value(node));
    }
  }

  private static String value(YamlNode node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.isNull() ? "" : scalar.type() + " " + scalar.text();
      case ListNode list ->
          list.items().stream().map(YamlLeaves::value).collect(Collectors.joining("\0", "[", "]"));
      case MapNode map -> {
        Map<String, String> sorted = new TreeMap<>();
        map.entries().forEach(e -> sorted.put(e.key().text(), value(e.value())));
        yield sorted.toString();
      }
    };
  }
}
