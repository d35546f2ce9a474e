package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the characters that go when a key or a list item is removed.
final class YamlRemoval {
  private final String text;
  private final LineIndex lines;
  private final @Nullable YamlNode root;

  YamlRemoval(String text) {
    this.text = text;
    this.lines = LineIndex.of(text);
    this.root = YamlParser.parse(text).root();
  }

  Edits key(YamlPath path) {
    YamlPlace parent = parent(path.parent());
    if (path.isRoot() || parent == null || !(parent.node() instanceof MapNode map)) {
      return Edits.NONE;
    }
    for (int i = 0; i < map.entries().size(); i++) {
      if (map.entries().get(i).key().text().equals(path.last())) {
        return remove(parent, map.flow(), entries(map), i, "{}");
      }
    }
    return Edits.NONE;
  }

  Edits item(YamlPath path, int index) {
    YamlPlace parent = parent(path);
    if (parent == null
        || !(parent.node() instanceof ListNode list)
        || index < 0
        || index >= list.items().size()) {
      return Edits.NONE;
    }
    return remove(parent, list.flow(), items(list), index, "[]");
  }

  private @Nullable YamlPlace parent(YamlPath path) {
    if (root == null) {
      return null;
    }
    YamlPlace place = root.deepest(path);
    // Behind an alias the text belongs to another place.
    return place.path().equals(path) && isOwnText(path) ? place : null;
  }

  private boolean isOwnText(YamlPath path) {
    YamlNode node = root;
    for (String segment : path.segments()) {
      YamlNode child = node == null ? null : node.find(YamlPath.of(segment));
      if (node == null || child == null || !node.span().contains(child.span())) {
        return false;
      }
      node = child;
    }
    return node != null && (node.span().isEmpty() || text.charAt(node.span().start()) != '*');
  }

  private Edits remove(YamlPlace parent, boolean flow, List<Span> parts, int index, String empty) {
    if (parts.size() == 1) {
      return only(parent, parts.getFirst(), flow, empty);
    }
    Span part = parts.get(index);
    if (!flow && startsLine(part.start())) {
      return Edits.of(Edit.delete(wholeLines(part)));
    }
    boolean last = index == parts.size() - 1;
    int from = last ? parts.get(index - 1).end() : part.start();
    int to = last ? part.end() : parts.get(index + 1).start();
    return Edits.of(new Edit(from, Math.max(from, to), ""));
  }

  private Edits only(YamlPlace parent, Span part, boolean flow, String empty) {
    Span whole = parent.node().span();
    if (flow || !startsLine(part.start())) {
      return Edits.of(Edit.replace(whole, empty));
    }
    Span gone = wholeLines(part);
    if (parent.path().isRoot()) {
      return Edits.of(Edit.replace(gone, empty + "\n"));
    }
    if (parent.key() == null) {
      return Edits.of(Edit.replace(whole, empty));
    }
    int colon = text.indexOf(':', parent.key().span().end()) + 1;
    int end = lines.lineEnd(lines.lineOf(colon));
    int at = Math.max(colon, Chars.plainEnd(text.substring(0, end), colon));
    return Edits.of(Edit.insert(at, " " + empty), Edit.delete(gone));
  }

  private static List<Span> entries(MapNode map) {
    List<Span> spans = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      Span key = entry.key().span();
      spans.add(new Span(key.start(), Math.max(key.end(), entry.value().span().end())));
    }
    return spans;
  }

  private List<Span> items(ListNode list) {
    List<Span> spans = new ArrayList<>();
    for (YamlNode item : list.items()) {
      int start = list.flow() ? item.span().start() : dash(text, lines, list, item);
      spans.add(new Span(start, Math.max(start, item.span().end())));
    }
    return spans;
  }

  /// Where the dash of an item stands: in the column of the list's first, on the item's line or
  /// above it.
  static int dash(String text, LineIndex lines, ListNode list, YamlNode item) {
    int column = lines.columnOf(list.span().start());
    int line = lines.lineOf(item.span().start());
    while (line > 0) {
      int at = lines.lineStart(line) + column;
      if (at < lines.lineEnd(line) && at <= item.span().start() && text.charAt(at) == '-') {
        return at;
      }
      line--;
    }
    return lines.lineStart(0) + column;
  }

  /// The lines of a part and of the comments directly above it in the same column, and the blank
  /// lines below it when there is nothing or another blank line above.
  private Span wholeLines(Span part) {
    int first = lines.lineOf(part.start());
    int last = lines.lineOf(Math.max(part.start(), part.end() - 1));
    int column = lines.columnOf(part.start());
    while (first > 0 && isComment(first - 1, column)) {
      first--;
    }
    boolean gapAbove = first == 0 || isBlank(first - 1);
    while (gapAbove && last + 1 < lines.lineCount() - 1 && isBlank(last + 1)) {
      last++;
    }
    return new Span(lines.lineStart(first), lines.nextStart(last));
  }

  private boolean isComment(int line, int column) {
    int start = lines.lineStart(line) + column;
    return start < lines.lineEnd(line) && text.charAt(start) == '#' && startsLine(start);
  }

  private boolean isBlank(int line) {
    return text.substring(lines.lineStart(line), lines.lineEnd(line)).isBlank();
  }

  private boolean startsLine(int offset) {
    int start = lines.lineStart(lines.lineOf(offset));
    return text.substring(start, offset).isBlank();
  }
}
