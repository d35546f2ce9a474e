package modeldesk.playground.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Where entries stand in a text, and which maps merge key by key: the root, the maps of fields and
/// each field (api.md §3.1). Everything else is replaced as a whole.
final class Layout {
  /// The maps of a view whose entries are objects of their own.
  static final Set<String> FIELD_MAPS = Set.of("dimensions", "measures", "filters");

  private Layout() {}

  /// The start of the line that `offset` is in.
  static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /// Behind the line break of the line that `offset` is in, or the end of the text.
  static int nextLine(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  static int entryStart(String text, MapNode.Entry entry) {
    return lineStart(text, entry.key().span().start());
  }

  /// Behind the last line of an entry.
  static int entryEnd(String text, MapNode.Entry entry) {
    int end = Math.max(entry.key().span().end(), entry.value().span().end());
    boolean behindBreak = end > 0 && text.charAt(end - 1) == '\n';
    return behindBreak ? end : nextLine(text, end);
  }

  static int column(String text, MapNode map) {
    int start = map.entries().getFirst().key().span().start();
    return start - lineStart(text, start);
  }

  /// The lines of an entry moved to another column, ending in a line break.
  static String entryAt(String text, MapNode.Entry entry, int column) {
    int start = entryStart(text, entry);
    int from = entry.key().span().start() - start;
    String lines = text.substring(start, entryEnd(text, entry));
    StringBuilder moved = new StringBuilder();
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      String body = line.length() >= from ? line.substring(from) : line.strip();
      moved.append(body.isBlank() ? "" : " ".repeat(column) + body).append('\n');
    }
    return moved.toString();
  }

  static boolean isIgnored(MapNode map) {
    return "true".equals(map.text("ignored"));
  }

  /// The node as a map with entries of its own, one a line; null when it is something else.
  static @Nullable MapNode block(@Nullable YamlNode node) {
    return node instanceof MapNode map && !map.flow() && !map.entries().isEmpty() ? map : null;
  }

  static boolean isEmpty(@Nullable YamlNode node) {
    return switch (node) {
      case null -> true;
      case MapNode map -> map.entries().isEmpty();
      case ScalarNode scalar -> scalar.isNull();
      case ListNode _ -> false;
    };
  }

  /// What a node says, comparable with `equals`; nothing and an empty map are the same.
  static Object value(YamlNode node) {
    if (isEmpty(node)) {
      return Map.of();
    }
    return switch (node) {
      case MapNode map -> {
        Map<String, Object> values = new LinkedHashMap<>();
        map.entries().forEach(e -> values.putIfAbsent(e.key().text(), value(e.value())));
        yield values;
      }
      case ListNode list -> list.items().stream().map(Layout::value).toList();
      case ScalarNode scalar -> List.of(scalar.text(), scalar.type() == ScalarNode.Type.STRING);
    };
  }
}
