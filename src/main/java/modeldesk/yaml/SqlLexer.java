package modeldesk.yaml;

/// Colours SQL inside a scalar, with what Omni puts into it: `${view.field}`, `{{mustache}}`,
/// `@{constant}`. No dialect is assumed.
final class SqlLexer {
  /// What goes on at the start of a line of SQL.
  enum State {
    CODE,
    STRING,
    QUOTED_NAME,
    COMMENT
  }

  private final CharSequence line;
  private final Paint paint;
  private State state = State.CODE;
  private int pos;
  private int end;

  SqlLexer(CharSequence line, Paint paint) {
    this.line = line;
    this.paint = paint;
  }

  /// Colours from `from` to `to` and tells what goes on behind it.
  State lex(int from, int to, State before) {
    state = before;
    pos = from;
    end = to;
    if (state != State.CODE) {
      rest(from, from);
    }
    int plain = pos;
    while (pos < end) {
      int start = pos;
      TokenKind kind = next();
      if (kind != TokenKind.SQL_TEXT) {
        plain(plain, start);
        if (state == State.CODE && kind != TokenKind.STRING && kind != TokenKind.COMMENT) {
          paint.token(start, pos, kind);
        } else {
          rest(start, pos);
        }
        plain = pos;
      }
    }
    plain(plain, end);
    return state;
  }

  /// Moves behind what begins here and tells its kind. Of strings and comments only the opening is
  /// passed, `state` tells which.
  private TokenKind next() {
    char c = line.charAt(pos);
    char following = pos + 1 < end ? line.charAt(pos + 1) : '\0';
    int insert = paint.insert(pos, end);
    if (insert > 0) {
      TokenKind kind = paint.insertKind(pos);
      pos = insert;
      return kind;
    }
    if (c == '\'' || c == '"') {
      state = c == '"' ? State.QUOTED_NAME : State.STRING;
      pos++;
      return TokenKind.STRING;
    }
    if (c == '/' && following == '*') {
      state = State.COMMENT;
      pos += 2;
      return TokenKind.COMMENT;
    }
    if (c == '-' && following == '-') {
      pos = end;
      return TokenKind.COMMENT;
    }
    if (isDigit(c) || (c == '.' && isDigit(following))) {
      number();
      return TokenKind.NUMBER;
    }
    if (isWord(c)) {
      return word();
    }
    pos++;
    return TokenKind.SQL_TEXT;
  }

  private void number() {
    while (pos < end && (isWordOrDigit(line.charAt(pos)) || line.charAt(pos) == '.')) {
      pos++;
    }
  }

  private TokenKind word() {
    int start = pos;
    while (pos < end && isWordOrDigit(line.charAt(pos))) {
      pos++;
    }
    if (SqlWords.VALUES.contains(line, start, pos)) {
      return TokenKind.LITERAL;
    }
    boolean called = pos < end && line.charAt(pos) == '(';
    if (SqlWords.KEYWORDS.contains(line, start, pos)
        && !(called && SqlWords.ALSO_FUNCTIONS.contains(line, start, pos))) {
      return TokenKind.SQL_KEYWORD;
    }
    return called ? TokenKind.SQL_FUNCTION : TokenKind.SQL_TEXT;
  }

  /// Colours what `state` says from `start`, looking for its end from `from` on.
  private void rest(int start, int from) {
    int i = from;
    State open = state;
    switch (open) {
      case CODE -> {}
      case STRING, QUOTED_NAME -> {
        char quote = open == State.STRING ? '\'' : '"';
        while (i < end && state != State.CODE) {
          if (line.charAt(i) == quote) {
            boolean doubled = i + 1 < end && line.charAt(i + 1) == quote;
            state = doubled ? open : State.CODE;
            i += doubled ? 2 : 1;
          } else {
            i++;
          }
        }
      }
      case COMMENT -> {
        while (i < end && state != State.CODE) {
          boolean closes = line.charAt(i) == '*' && i + 1 < end && line.charAt(i + 1) == '/';
          state = closes ? State.CODE : open;
          i += closes ? 2 : 1;
        }
      }
    }
    pos = i;
    switch (open) {
      case STRING -> paint.text(start, i, TokenKind.STRING);
      case QUOTED_NAME -> paint.text(start, i, TokenKind.SQL_TEXT);
      case CODE, COMMENT -> paint.token(start, i, TokenKind.COMMENT);
    }
  }

  private void plain(int from, int to) {
    int start = from;
    int last = to;
    while (start < last && line.charAt(start) == ' ') {
      start++;
    }
    while (last > start && line.charAt(last - 1) == ' ') {
      last--;
    }
    paint.token(start, last, TokenKind.SQL_TEXT);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordOrDigit(char c) {
    return isDigit(c) || isWord(c);
  }

  private static boolean isWord(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 127;
  }
}
