package modeldesk.yaml;

/// Hands tokens to a sink within the limits of one line, so that a line of a hundred thousand
/// characters costs the editor no more than a long one.
final class Paint {
  /// Characters of a line that get colours.
  static final int WIDEST = 2_000;

  /// Tokens a line may have.
  static final int MOST = 300;

  private final CharSequence line;
  private final Token.Sink sink;
  private int count;

  Paint(CharSequence line, Token.Sink sink) {
    this.line = line;
    this.sink = sink;
  }

  void token(int start, int end, TokenKind kind) {
    int last = Math.min(end, WIDEST);
    if (start < last && count < MOST) {
      count++;
      sink.token(start, last, kind);
    }
  }

  /// A stretch of one kind with templates, constants and references inside it.
  void text(int start, int end, TokenKind kind) {
    int from = start;
    int i = start;
    while (i < end) {
      int close = insert(i, end);
      if (close < 0) {
        i++;
        continue;
      }
      token(from, i, kind);
      token(i, close, insertKind(i));
      i = close;
      from = close;
    }
    token(from, end, kind);
  }

  /// The end of the template, constant or reference that begins at `start`, -1 when none does. One
  /// that is never closed reaches until `end`.
  int insert(int start, int end) {
    char c = line.charAt(start);
    if (start + 1 >= end || (c != '{' && c != '$' && c != '@') || line.charAt(start + 1) != '{') {
      return -1;
    }
    int i = start + 2;
    if (c == '{') {
      while (i + 1 < end && !(line.charAt(i) == '}' && line.charAt(i + 1) == '}')) {
        i++;
      }
      i += 2;
      return Math.min(i < end && line.charAt(i) == '}' ? i + 1 : i, end);
    }
    while (i < end && line.charAt(i) != '}') {
      i++;
    }
    return Math.min(i + 1, end);
  }

  TokenKind insertKind(int start) {
    return switch (line.charAt(start)) {
      case '{' -> TokenKind.TEMPLATE;
      case '@' -> TokenKind.CONSTANT;
      default -> TokenKind.REFERENCE;
    };
  }
}
