package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Sorts the keys of one map by name. Each takes its value and the comments above it in its column
/// along; a comment that begins the file speaks of the file and stays.
public final class YamlSort {
  private static final Comparator<MapNode.Entry> BY_NAME =
      Comparator.comparing(
          entry -> entry.key().text(),
          String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));

  private final String text;
  private final LineIndex lines;

  private YamlSort(String text) {
    this.text = text;
    lines = LineIndex.of(text);
  }

  /// The edits that sort the map a caret at `offset` is in; on a key with a map under it, that one.
  public static YamlRewrite keys(String text, int offset) {
    YamlDocument document = YamlParser.parse(text);
    if (!document.isValid()) {
      return new YamlRewrite.Refused(Messages.get("yaml.rewrite.syntax"));
    }
    MapNode map = mapAt(document.root(), offset);
    if (map == null) {
      return new YamlRewrite.Refused(Messages.get("yaml.sort.noMap"));
    }
    YamlSort sort = new YamlSort(text);
    if (map.flow() && sort.hasComments(map)) {
      return new YamlRewrite.Refused(Messages.get("yaml.sort.comments"));
    }
    Edits edits = sort.sorted(map);
    YamlDocument after = YamlParser.parse(edits.apply(text));
    return after.isValid() && SameMeaning.inAnyOrder(document.root(), after.root())
        ? new YamlRewrite.Done(edits)
        : new YamlRewrite.Refused(Messages.get("yaml.rewrite.values"));
  }

  private static @Nullable MapNode mapAt(@Nullable YamlNode root, int offset) {
    YamlPath path = YamlPath.at(root, offset);
    while (root != null) {
      if (root.find(path) instanceof MapNode map && !map.entries().isEmpty()) {
        return map;
      }
      if (path.isRoot()) {
        return null;
      }
      path = path.parent();
    }
    return null;
  }

  private boolean hasComments(MapNode map) {
    for (int i = 1; i < map.entries().size(); i++) {
      Span before = span(map.entries().get(i - 1), true);
      int from = Math.min(before.end(), map.entries().get(i).key().span().start());
      if (text.substring(from, map.entries().get(i).key().span().start()).contains("#")) {
        return true;
      }
    }
    return false;
  }

  private Edits sorted(MapNode map) {
    List<MapNode.Entry> wanted = new ArrayList<>(map.entries());
    wanted.sort(BY_NAME);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      MapNode.Entry there = map.entries().get(i);
      if (!there.equals(wanted.get(i))) {
        Span place = span(there, map.flow());
        Span moved = span(wanted.get(i), map.flow());
        edits.add(Edit.replace(place, text.substring(moved.start(), moved.end())));
      }
    }
    return new Edits(edits);
  }

  /// A key with all that goes along, from the first character that is no indentation.
  private Span span(MapNode.Entry entry, boolean flow) {
    int start = entry.key().span().start();
    int end = Math.max(entry.key().span().end(), entry.value().span().end());
    if (flow) {
      return new Span(start, end);
    }
    int last = lines.lineOf(Math.max(start, end - 1));
    while (lines.lineStart(last) + leading(last) == lines.lineEnd(last)) {
      last--;
    }
    return new Span(withComments(start), lines.lineEnd(lastOf(last, lines.columnOf(start))));
  }

  private int withComments(int start) {
    int column = lines.columnOf(start);
    int first = lines.lineOf(start);
    if (leading(first) < column) {
      return start;
    }
    while (first > 0 && isComment(first - 1) && leading(first - 1) == column) {
      first--;
    }
    boolean file = first == 0 && isComment(0);
    return file ? start : lines.lineStart(first) + column;
  }

  /// Comments deeper than the key end its value.
  private int lastOf(int line, int column) {
    int last = line;
    while (last + 1 < lines.lineCount() && isComment(last + 1) && leading(last + 1) > column) {
      last++;
    }
    return last;
  }

  private boolean isComment(int line) {
    int at = lines.lineStart(line) + leading(line);
    return at < lines.lineEnd(line) && text.charAt(at) == '#';
  }

  private int leading(int line) {
    int start = lines.lineStart(line);
    return Math.min(lines.lineEnd(line), Chars.skipBlanks(text, start)) - start;
  }
}
