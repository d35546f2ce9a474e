package modeldesk.yaml;

import modeldesk.text.LineIndex;

/// How the lines of a text are indented, and which of them stands where none is expected: Omni
/// indents by twos (YAML reference §2). Lines count from 0, -1 is none.
final class Indents {
  private final String text;
  private final LineIndex lines;

  Indents(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  /// The line that stands too far to the left or to the right, so that `line` no longer fits to
  /// what is above it: `above` is the nearest line that is not deeper. -1 when it is `line` itself.
  int culprit(int above, int line) {
    int depth = indent(line);
    int column = column(above);
    int first = below(above);
    int before = above(above);
    boolean lost = before >= 0 && opens(before) && depth == column(before) + 2;
    if (words(above).startsWith("- ")) {
      int parent = parent(above);
      int off = indent(above) - (parent < 0 ? 0 : indent(parent));
      boolean fits = parent < 0 ? off == 0 : off == 2;
      return fits || depth == (words(line).startsWith("- ") ? indent(above) : column) ? -1 : above;
    }
    if (first == line) {
      boolean among = isBeside(before, depth) && (!opens(line) || column(below(line)) > depth);
      return column < depth && (lost || among) ? above : -1;
    }
    if (lost && column < depth && column != column(before)) {
      return above;
    }
    if (!opens(above) || column(first) == column + 2 || depth != column + 2) {
      return -1;
    }
    boolean many = below(first) < line && column(first) % 2 == 0;
    return many && isBeside(before, depth) ? above : first;
  }

  /// Whether what a line holds begins on the next one.
  private boolean opens(int line) {
    return words(line).matches(".*:(\\s+[|>][-+\\d]*)?");
  }

  /// The line of the key that holds the list of an item; -1 when there is none.
  private int parent(int item) {
    int above = above(item);
    while (above >= 0
        && (indent(above) > indent(item)
            || isComment(above)
            || (indent(above) == indent(item) && words(above).startsWith("-")))) {
      above = above(above);
    }
    return above;
  }

  private boolean isBeside(int line, int depth) {
    return column(line) == depth;
  }

  String words(int line) {
    return text.substring(firstOf(line), lines.lineEnd(line)).strip();
  }

  boolean isComment(int line) {
    return words(line).startsWith("#");
  }

  /// Where a key begins on its line, behind the dash of an item; -1 for no line.
  private int column(int line) {
    return line < 0 ? -1 : indent(line) + (words(line).startsWith("- ") ? 2 : 0);
  }

  /// The next line that is neither blank nor a comment.
  int below(int line) {
    int below = line + 1;
    while (below < lines.lineCount() && (words(below).isEmpty() || isComment(below))) {
      below++;
    }
    return below < lines.lineCount() ? below : -1;
  }

  /// Whether a line is an item of a list but for the blank behind its dash.
  boolean isTightDash(int line) {
    return words(line).matches("-\\w+:(\\s.*)?");
  }

  int indent(int line) {
    return firstOf(line) - lines.lineStart(line);
  }

  /// The last line above that is not blank; -1 when there is none.
  int above(int line) {
    int above = line - 1;
    while (above >= 0 && firstOf(above) == lines.lineEnd(above)) {
      above--;
    }
    return above;
  }

  int firstOf(int line) {
    int i = lines.lineStart(line);
    while (i < lines.lineEnd(line) && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
