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
  private final MergeText base;
  private final MergeText mine;
  private final MergeText theirs;
  private final String lineEnd;

  MergeLines(MergeText base, MergeText mine, MergeText theirs, String lineEnd) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.lineEnd = lineEnd;
  }

  /// The text of mine with what theirs changed in other lines; null when both changed the same
  /// ones. A `|` block stays one where that can be written, a `>` block stays as it is folded;
  /// everything else is put in quotes.
  @Nullable String merged(ScalarNode old, ScalarNode my, ScalarNode their) {
    if (isFolded(base, old) && isFolded(mine, my) && isFolded(theirs, their)) {
      String lines = merged(folded(base, old), folded(mine, my), folded(theirs, their));
      return lines == null ? null : header(mine, my) + moved(lines, indent(mine, my));
    }
    if (!isText(old) || !isText(my) || !isText(their)) {
      return null;
    }
    String before = lines(my);
    String merged = merged(lines(old), before, lines(their));
    if (merged == null) {
      return null;
    }
    String written = my.style() == Style.LITERAL ? literal(mine, my, merged, lineEnd) : null;
    if (written != null) {
      return written;
    }
    String ends = my.text().substring(before.length() - 1);
    return YamlScalar.doubleQuoted(merged.substring(0, merged.length() - 1) + ends);
  }

  private static @Nullable String merged(String base, String mine, String theirs) {
    StringBuilder merged = new StringBuilder();
    for (Stretch stretch : Merge.stretches(base, mine, theirs)) {
      switch (stretch) {
        case Stretch.Agreed agreed -> merged.append(agreed.text());
        case Stretch.Disputed _ -> {
          return null;
        }
      }
    }
    return merged.toString();
  }

  /// Whether a block is folded and says nothing about its depth.
  private static boolean isFolded(MergeText text, ScalarNode node) {
    return node.style() == Style.FOLDED && !header(text, node).matches("(?s)>[-+]?[1-9].*");
  }

  private static String header(MergeText text, ScalarNode node) {
    int start = node.span().start();
    return text.slice(start, text.nextLine(start));
  }

  private static String source(MergeText text, ScalarNode node) {
    int start = node.span().start();
    return text.slice(text.nextLine(start), text.lineEnd(node.span().end() - 1));
  }

  private static int indent(MergeText text, ScalarNode node) {
    return source(text, node)
        .lines()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .findFirst()
        .orElse(0);
  }

  /// The lines of a folded block as they are written, from the first column on.
  private static String folded(MergeText text, ScalarNode node) {
    return MergeWriter.moved(source(text, node), -indent(text, node)).replace("\r", "") + "\n";
  }

  private String moved(String lines, int by) {
    String moved = MergeWriter.moved(lines.substring(0, lines.length() - 1), by);
    return moved.replace("\n", lineEnd);
  }

  private static @Nullable String literal(
      MergeText text, ScalarNode mine, String merged, String lineEnd) {
    return rewritten(header(text, mine), source(text, mine), lines(mine), merged, lineEnd);
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
