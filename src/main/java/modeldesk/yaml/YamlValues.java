package modeldesk.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Whether values say the same, however they are written: quotes, layout, comments and the order of
/// keys do not count, nor does the order of relationships, nor line ends at the end of a text.
public final class YamlValues {
  private YamlValues() {}

  /// Whether two values say the same.
  public static boolean same(YamlNode a, YamlNode b) {
    return switch (a) {
      case ScalarNode left -> b instanceof ScalarNode right && text(left).equals(text(right));
      case MapNode left -> b instanceof MapNode right && sameMaps(left, right);
      case ListNode left -> b instanceof ListNode right && sameLists(left, right);
    };
  }

  private static boolean sameMaps(MapNode a, MapNode b) {
    List<MapNode.Entry> mine = a.entries().stream().filter(e -> !saysNothing(e)).toList();
    Map<String, YamlNode> values = new HashMap<>();
    b.entries().stream()
        .filter(e -> !saysNothing(e))
        .forEach(e -> values.put(e.key().text(), e.value()));
    return mine.size() == values.size()
        && mine.stream()
            .allMatch(e -> {
              YamlNode other = values.get(e.key().text());
              return other != null && same(e.value(), other);
            });
  }

  /// Whether a key says what holds without it: Omni drops `desc: false` (api.md §3.6).
  static boolean saysNothing(MapNode.Entry entry) {
    return saysNothing(entry.key().text(), entry.value());
  }

  static boolean saysNothing(String key, YamlNode value) {
    return key.equals("desc")
        && value instanceof ScalarNode scalar
        && scalar.type() == ScalarNode.Type.BOOLEAN
        && text(scalar).equals("bfalse");
  }

  private static boolean sameLists(ListNode a, ListNode b) {
    if (a.items().size() != b.items().size()) {
      return false;
    }
    if (MergeLists.isRelationships(a) && MergeLists.isRelationships(b)) {
      return sorted(a).equals(sorted(b));
    }
    for (int i = 0; i < a.items().size(); i++) {
      if (!same(a.items().get(i), b.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> sorted(ListNode list) {
    return list.items().stream().map(YamlValues::digest).sorted().toList();
  }

  /// The value as one string: two values that say the same have the same.
  static String digest(YamlNode node) {
    StringBuilder digest = new StringBuilder();
    digest(node, digest);
    return digest.toString();
  }

  private static void digest(YamlNode node, StringBuilder digest) {
    switch (node) {
      case ScalarNode scalar -> quoted(text(scalar), digest);
      case MapNode map -> {
        Map<String, YamlNode> sorted = new TreeMap<>();
        map.entries().stream()
            .filter(e -> !saysNothing(e))
            .forEach(e -> sorted.put(e.key().text(), e.value()));
        digest.append('{');
        sorted.forEach((key, value) -> {
          quoted(key, digest);
          digest(value, digest);
        });
        digest.append('}');
      }
      case ListNode list -> {
        digest.append('[');
        list.items().forEach(item -> digest(item, digest));
        digest.append(']');
      }
    }
  }

  private static void quoted(String text, StringBuilder digest) {
    digest.append(text.length()).append(':').append(text);
  }

  /// What a scalar says, its type included.
  private static String text(ScalarNode scalar) {
    String text = scalar.text();
    return switch (scalar.type()) {
      case NULL -> "null";
      case BOOLEAN -> "b" + text.toLowerCase(Locale.ROOT);
      case INTEGER, FLOAT -> "n" + text;
      case STRING -> {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
          end--;
        }
        yield "s" + text.substring(0, end);
      }
    };
  }

  /// Whether no two of these are equal.
  static boolean areUnique(List<String> texts) {
    Set<String> seen = new HashSet<>(texts);
    return seen.size() == texts.size();
  }
}
