package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Diff;
import modeldesk.text.LineIndex;
import modeldesk.text.Merge;
import modeldesk.text.Stretch;
import modeldesk.yaml.ScalarNode.Style;
import org.jspecify.annotations.Nullable;

/// What is merged line by line: texts of several lines, such as SQL, that both sides changed.
final class MergeLines {
  private MergeLines() {}

  /// The text of `mine` with what `theirs` changed in other lines; null when both changed the same
  /// ones. A `|` block stays one where that can be written; everything else is put in quotes.
  static @Nullable String merged(
      MergeText text, ScalarNode base, ScalarNode mine, ScalarNode theirs, String lineEnd) {
    if (!isText(base) || !isText(mine) || !isText(theirs)) {
      return null;
    }
    StringBuilder merged = new StringBuilder();
    String before = lines(mine);
    for (Stretch stretch : Merge.stretches(lines(base), before, lines(theirs))) {
      switch (stretch) {
        case Stretch.Agreed agreed -> merged.append(agreed.text());
        case Stretch.Disputed _ -> {
          return null;
        }
      }
    }
    String written =
        mine.style() == Style.LITERAL ? literal(text, mine, merged.toString(), lineEnd) : null;
    if (written != null) {
      return written;
    }
    String ends = mine.text().substring(before.length() - 1);
    return YamlScalar.doubleQuoted(merged.substring(0, merged.length() - 1) + ends);
  }

  private static @Nullable String literal(
      MergeText text, ScalarNode mine, String merged, String lineEnd) {
    int start = mine.span().start();
    String source = text.slice(text.nextLine(start), text.lineEnd(mine.span().end() - 1));
    String header = text.slice(start, text.nextLine(start));
    return rewritten(header, source, lines(mine), merged, lineEnd);
  }

  private static boolean isText(ScalarNode node) {
    return node.type() == ScalarNode.Type.STRING && node.text().strip().indexOf('\n') >= 0;
  }

  private static String lines(ScalarNode node) {
    int end = node.text().length();
    while (end > 0 && node.text().charAt(end - 1) == '\n') {
      end--;
    }
    return node.text().substring(0, end) + "\n";
  }

  /// The lines of `source` say `before`; those that change are written anew in the same column.
  private static @Nullable String rewritten(
      String header, String source, String before, String after, String lineEnd) {
    LineIndex index = LineIndex.of(source);
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int indent = indent(source, old);
    boolean shifts = !header.matches("(?s)\\|[-+]?[1-9].*") && startsWithBlank(now);
    if (index.lineCount() != old.size() || indent < 0 || shifts || now.isEmpty()) {
      return null;
    }
    List<String> written = new ArrayList<>();
    int at = 0;
    for (Diff.Hunk hunk : Diff.lines(before, after)) {
      copy(source, index, at, Math.min(hunk.aStart(), old.size()), written);
      for (int i = hunk.bStart(); i < Math.min(hunk.bEnd(), now.size()); i++) {
        written.add(now.get(i).isEmpty() ? "" : " ".repeat(indent) + now.get(i));
      }
      at = hunk.aEnd();
    }
    copy(source, index, at, old.size(), written);
    return header + String.join(lineEnd, written);
  }

  private static void copy(String source, LineIndex index, int from, int to, List<String> into) {
    for (int i = from; i < to; i++) {
      into.add(source.substring(index.lineStart(i), index.lineEnd(i)));
    }
  }

  private static int indent(String source, List<String> values) {
    List<String> sources = source.lines().toList();
    for (int i = 0; i < Math.min(values.size(), sources.size()); i++) {
      if (!values.get(i).isEmpty()) {
        boolean ends = sources.get(i).endsWith(values.get(i));
        return ends ? sources.get(i).length() - values.get(i).length() : -1;
      }
    }
    return -1;
  }

  private static boolean startsWithBlank(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank()) {
        return line.startsWith(" ");
      }
    }
    return true;
  }
}
