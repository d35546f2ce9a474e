package modeldesk.playground.layer;

import java.util.List;
import java.util.regex.Pattern;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;

/// Changes single keys of a file in place, as the calls for views, fields and topics do (api.md
/// §2.16).
public final class FilePatch {
  private static final Pattern PLAIN = Pattern.compile("[\\w][\\w.\\-]*");

  private FilePatch() {}

  /// Sets the key at the end of a path of maps to a value that stands on one line; what is missing
  /// on the way is made.
  public static String set(String text, List<String> path, String value) {
    String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    MapNode map = YamlParser.parse(ended).map();
    int column = 0;
    for (int i = 0; i < path.size(); i++) {
      String lines = lines(path.subList(i, path.size()), value, column);
      MapNode.Entry entry = map.entry(path.get(i));
      if (entry == null) {
        int end = map.entries().isEmpty() ? ended.length() : end(ended, map);
        return ended.substring(0, end) + lines + ended.substring(end);
      }
      if (i == path.size() - 1 || Layout.isEmpty(entry.value())) {
        return replaced(ended, entry, lines);
      }
      MapNode inner = Layout.block(entry.value());
      if (inner == null) {
        return set(unfolded(ended, entry, column), path, value);
      }
      map = inner;
      column = Layout.column(ended, inner);
    }
    return ended;
  }

  /// Gives a key another name.
  public static String rename(String text, MapNode.Entry entry, String name) {
    return text.substring(0, entry.key().span().start())
        + key(name)
        + text.substring(entry.key().span().end());
  }

  private static int end(String text, MapNode map) {
    return Layout.entryEnd(text, map.entries().getLast());
  }

  private static String replaced(String text, MapNode.Entry entry, String lines) {
    return text.substring(0, Layout.entryStart(text, entry))
        + lines
        + text.substring(Layout.entryEnd(text, entry));
  }

  /// An entry that holds `{ a: 1 }` as a block; one that holds no map at all as an empty one.
  private static String unfolded(String text, MapNode.Entry entry, int column) {
    StringBuilder lines = new StringBuilder();
    lines.append(" ".repeat(column)).append(key(entry.key().text())).append(":\n");
    if (entry.value() instanceof MapNode flow) {
      for (MapNode.Entry inner : flow.entries()) {
        String said = text.substring(inner.key().span().start(), inner.value().span().end());
        lines.append(" ".repeat(column + 2)).append(said.replace('\n', ' ')).append('\n');
      }
    }
    return replaced(text, entry, lines.toString());
  }

  private static String lines(List<String> path, String value, int column) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      lines.append(" ".repeat(column + 2 * i)).append(key(path.get(i))).append(':');
      lines.append(i == path.size() - 1 ? " " + value : "").append('\n');
    }
    return lines.toString();
  }

  private static String key(String name) {
    return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\\\"") + "\"";
  }
}
