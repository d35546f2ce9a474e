package modeldesk.ui.code;

import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// A text seen by lines, from 0, without its line ends: what typing and bracket matching look at,
/// so that a key never copies the whole text.
interface TextLines {
  int count();

  /// The line without its terminator.
  String line(int line);

  /// The offset of the line's first character.
  int start(int line);

  int lineAt(int offset);

  /// Whether the line is folded away.
  default boolean isHidden(int line) {
    return false;
  }

  /// How many lines are folded into this one.
  default int foldedInto(int line) {
    int last = line;
    while (last + 1 < count() && isHidden(last + 1)) {
      last++;
    }
    return last - line;
  }

  /// The next line that is seen.
  default int below(int line) {
    return line + foldedInto(line) + 1;
  }

  default int end(int line) {
    return start(line) + line(line).length();
  }

  /// The first and last line of a selection; a line of which only the start is selected does not
  /// count.
  default Span touched(Span selection) {
    int first = lineAt(selection.start());
    int last = lineAt(selection.end());
    if (last > first && selection.end() == start(last)) {
      last--;
    }
    return new Span(first, last);
  }

  static TextLines of(String text) {
    LineIndex index = LineIndex.of(text);
    return new TextLines() {
      @Override
      public int count() {
        return index.lineCount();
      }

      @Override
      public String line(int line) {
        return text.substring(index.lineStart(line), index.lineEnd(line));
      }

      @Override
      public int start(int line) {
        return index.lineStart(line);
      }

      @Override
      public int lineAt(int offset) {
        return index.lineOf(offset);
      }
    };
  }
}
