package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.LineIndex;
import modeldesk.yaml.ScalarNode.Style;
import org.jspecify.annotations.Nullable;

/// One of the texts of a merge, its tree, and which lines belong to which part of it. The text is
/// empty or ends with a line end.
final class MergeText {
  final String text;
  final @Nullable YamlNode root;
  private final LineIndex lines;
  private final boolean valid;
  private @Nullable List<MergeNote> notes;

  MergeText(String text) {
    YamlDocument document = YamlParser.parse(text);
    this.text = text;
    this.root = document.root();
    this.lines = LineIndex.of(text);
    this.valid = document.isValid();
  }

  boolean isValid() {
    return valid;
  }

  /// Whether each value stands where its key does: valid YAML without anchors, aliases, tags and
  /// keys that are not followed by their colon.
  boolean isMergeable() {
    return valid && (root == null || isOwn(root));
  }

  /// Whether this is `was` with its anchors written out, which Omni does (api.md §3.6).
  boolean onlyExpands(MergeText was) {
    return was.root != null
        && root != null
        && valid
        && was.valid
        && !was.isMergeable()
        && isMergeable()
        && YamlValues.same(was.root, root);
  }

  private boolean isOwn(YamlNode node) {
    int start = node.span().start();
    if (!node.span().isEmpty() && "&*!".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    switch (node) {
      case ScalarNode _ -> {}
      case ListNode list -> {
        for (YamlNode item : list.items()) {
          if (!isOwn(item)) {
            return false;
          }
        }
      }
      case MapNode map -> {
        for (MapNode.Entry e : map.entries()) {
          if (!isOwn(e.key()) || colon(e.key()) < 0 || !isOwn(e.value())) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// Whether a row is written with the same characters here and in another text.
  boolean isSame(MergeRow row, MergeText other, MergeRow there) {
    int length = row.end() - row.lead();
    return row.ownLine() == there.ownLine()
        && length == there.end() - there.lead()
        && text.regionMatches(row.lead(), other.text, there.lead(), length);
  }

  /// Where the colon of a key stands, -1 when there is none behind blanks.
  private int colon(ScalarNode key) {
    int at = key.span().end();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':' ? at : -1;
  }

  /// All comments.
  List<MergeNote> notes() {
    if (notes == null) {
      notes = MergeNotes.of(text, lines, root);
    }
    return notes;
  }

  /// The comments that begin from `from` on and before `to`.
  List<MergeNote> notes(int from, int to) {
    List<MergeNote> all = notes();
    return all.subList(firstNote(all, from), Math.max(firstNote(all, from), firstNote(all, to)));
  }

  private static int firstNote(List<MergeNote> all, int from) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  int column(int offset) {
    return lines.columnOf(offset);
  }

  /// The end of the line of `offset` before its terminator.
  int lineEnd(int offset) {
    return lines.lineEnd(lines.lineOf(offset));
  }

  int nextLine(int offset) {
    return lines.nextStart(lines.lineOf(offset));
  }

  boolean isOneLine(int start, int end) {
    return lines.lineOf(start) == lines.lineOf(end);
  }

  /// The parts of a map or list in the order of the text.
  List<MergeRow> rows(YamlNode node) {
    List<MergeRow> rows = new ArrayList<>();
    switch (node) {
      case MapNode map -> map.entries().forEach(e -> rows.add(row(e, map.flow(), rows)));
      case ListNode list -> list.items().forEach(item -> rows.add(row(list, item, rows)));
      case ScalarNode _ -> {}
    }
    return rows;
  }

  private MergeRow row(MapNode.Entry entry, boolean flow, List<MergeRow> before) {
    int start = entry.key().span().start();
    int mark = colon(entry.key()) + 1;
    if (flow) {
      int end = Math.max(mark, entry.value().span().end());
      return new MergeRow(entry.key(), entry.value(), start, start, mark, end, false);
    }
    return block(entry.key(), entry.value(), start, mark, before);
  }

  private MergeRow row(ListNode list, YamlNode item, List<MergeRow> before) {
    int start = item.span().start();
    if (list.flow()) {
      return new MergeRow(null, item, start, start, start, item.span().end(), false);
    }
    int dash = dash(column(list.span().start()), start);
    return block(null, item, dash, dash + 1, before);
  }

  private MergeRow block(
      @Nullable ScalarNode key, YamlNode value, int start, int mark, List<MergeRow> before) {
    int line = lines.lineOf(start);
    int column = lines.columnOf(start);
    boolean ownLine = startsLine(start);
    int first = line;
    while (ownLine && first > 0 && isComment(first - 1, column)) {
      first--;
    }
    int floor = before.isEmpty() ? 0 : before.getLast().end();
    int lead = ownLine ? Math.max(floor, lines.lineStart(first)) : start;
    int last = deeperComments(lastLine(value, mark - 1), column);
    return new MergeRow(key, value, lead, start, mark, lines.nextStart(last), ownLine);
  }

  private int dash(int column, int itemStart) {
    for (int line = lines.lineOf(itemStart); line > 0; line--) {
      int at = lines.lineStart(line) + column;
      if (at < lines.lineEnd(line) && at <= itemStart && text.charAt(at) == '-') {
        return at;
      }
    }
    return column;
  }

  private int lastLine(YamlNode node, int atLeast) {
    return switch (node) {
      case MapNode map when !map.flow() && !map.entries().isEmpty() -> {
        MapNode.Entry last = map.entries().getLast();
        yield lastLine(last.value(), last.key().span().end());
      }
      case ListNode list when !list.flow() && !list.items().isEmpty() ->
          lastLine(list.items().getLast(), Math.max(atLeast, list.span().end() - 1));
      default -> {
        int line = lines.lineOf(Math.max(atLeast, node.span().end() - 1));
        yield keepsEnd(node) ? blanksBelow(line) : line;
      }
    };
  }

  /// Whether blank lines below a block belong to its value.
  private boolean keepsEnd(YamlNode node) {
    int start = node.span().start();
    return node instanceof ScalarNode scalar
        && (scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED)
        && text.substring(start, Math.min(start + 3, lineEnd(start))).contains("+");
  }

  private int blanksBelow(int line) {
    int last = line;
    while (last + 1 < lines.lineCount() - 1 && isBlank(last + 1)) {
      last++;
    }
    return last;
  }

  /// The last of the comments below `line` that stand deeper than `column`, or `line`.
  private int deeperComments(int line, int column) {
    int last = line;
    for (int next = line + 1; next < lines.lineCount(); next++) {
      int at = firstSign(next);
      if (at < lines.lineEnd(next)) {
        if (text.charAt(at) != '#' || at - lines.lineStart(next) <= column) {
          break;
        }
        last = next;
      }
    }
    return last;
  }

  private boolean isComment(int line, int column) {
    int at = firstSign(line);
    return at < lines.lineEnd(line)
        && text.charAt(at) == '#'
        && at - lines.lineStart(line) == column;
  }

  private boolean isBlank(int line) {
    return firstSign(line) == lines.lineEnd(line);
  }

  private int firstSign(int line) {
    int at = lines.lineStart(line);
    int end = lines.lineEnd(line);
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean startsLine(int offset) {
    return firstSign(lines.lineOf(offset)) == offset;
  }
}
