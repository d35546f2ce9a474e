package modeldesk.lang.rename;

import modeldesk.text.Edit;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Adds a name to the `aliases` of a view or field (YAML reference §7), beside what stands there.
final class AliasKey {
  private final String text;

  AliasKey(String text) {
    this.text = text;
  }

  Edit add(MapNode map, String name) {
    return switch (map.get("aliases")) {
      case ListNode list when !list.items().isEmpty() -> item(list, name);
      case ScalarNode one when !one.span().isEmpty() && !one.isNull() ->
          Edit.replace(one.span(), "[ " + words(one.span()) + ", " + name + " ]");
      case YamlNode empty when !empty.span().isEmpty() ->
          Edit.replace(empty.span(), "[ " + name + " ]");
      case null, default -> key(map, name);
    };
  }

  private Edit item(ListNode list, String name) {
    int end = list.items().getLast().span().end();
    if (list.flow()) {
      return Edit.insert(end, ", " + name);
    }
    int start = list.items().getLast().span().start();
    int line = text.lastIndexOf('\n', start - 1) + 1;
    int after = text.indexOf('\n', end);
    return Edit.insert(
        after < 0 ? text.length() : after, "\n" + text.substring(line, start) + name);
  }

  /// A comment belongs to the key below it, so the new key comes before one that has none.
  private Edit key(MapNode map, String name) {
    if (map.entries().isEmpty()) {
      return Edit.replace(map.span(), "{ aliases: [ " + name + " ] }");
    }
    int at = first(map).key().span().start();
    if (map.flow()) {
      return Edit.insert(at, "aliases: [ " + name + " ], ");
    }
    int line = text.lastIndexOf('\n', at - 1) + 1;
    return Edit.insert(at, "aliases: [ " + name + " ]\n" + text.substring(line, at));
  }

  private MapNode.Entry first(MapNode map) {
    for (MapNode.Entry entry : map.entries()) {
      String above = lineAbove(entry.key().span().start());
      if (above == null || !above.strip().startsWith("#") || map.flow()) {
        return entry;
      }
    }
    return map.entries().getFirst();
  }

  private @Nullable String lineAbove(int offset) {
    int line = text.lastIndexOf('\n', offset - 1);
    return line < 0 ? null : text.substring(text.lastIndexOf('\n', line - 1) + 1, line);
  }

  private String words(Span span) {
    return text.substring(span.start(), span.end());
  }
}
