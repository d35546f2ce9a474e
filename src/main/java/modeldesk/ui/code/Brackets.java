package modeldesk.ui.code;

import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The pair of brackets at the caret. Looks at most some thousand characters far.
final class Brackets implements Overlay {
  private static final String PAIRS = "()[]{}";
  private static final int FARTHEST = 20_000;

  private @Nullable Span pair;

  /// The offsets of the opening and the closing bracket the caret touches; null when it touches
  /// none or its partner is missing.
  static @Nullable Span at(TextLines text, int caret) {
    int line = text.lineAt(caret);
    String content = text.line(line);
    int column = caret - text.start(line);
    Span found = column > 0 ? match(text, line, column - 1, content) : null;
    return found != null || column >= content.length() ? found : match(text, line, column, content);
  }

  private static @Nullable Span match(TextLines text, int line, int column, String content) {
    char bracket = content.charAt(column);
    int kind = PAIRS.indexOf(bracket);
    if (kind < 0) {
      return null;
    }
    boolean forward = kind % 2 == 0;
    char partner = PAIRS.charAt(forward ? kind + 1 : kind - 1);
    int here = text.start(line) + column;
    int there = search(text, line, column, bracket, partner, forward ? 1 : -1);
    if (there < 0) {
      return null;
    }
    return forward ? new Span(here, there) : new Span(there, here);
  }

  private static int search(
      TextLines text, int fromLine, int fromColumn, char bracket, char partner, int step) {
    int depth = 0;
    int seen = 0;
    int column = fromColumn;
    for (int line = fromLine; line >= 0 && line < text.count() && seen < FARTHEST; line += step) {
      String content = text.line(line);
      if (line != fromLine) {
        column = step > 0 ? 0 : content.length() - 1;
      }
      for (; column >= 0 && column < content.length() && seen < FARTHEST; column += step) {
        char c = content.charAt(column);
        depth += c == bracket ? 1 : c == partner ? -1 : 0;
        if (depth == 0) {
          return text.start(line) + column;
        }
        seen++;
      }
      seen++;
    }
    return -1;
  }

  @Nullable Span pair() {
    return pair;
  }

  void show(@Nullable Span newPair) {
    pair = newPair;
  }

  @Override
  public void on(int start, int length, Sink sink) {
    Span shown = pair;
    if (shown != null) {
      mark(shown.start() - start, length, sink);
      mark(shown.end() - start, length, sink);
    }
  }

  private static void mark(int column, int length, Sink sink) {
    if (column >= 0 && column < length) {
      sink.mark(column, column + 1, "code-bracket");
    }
  }
}
