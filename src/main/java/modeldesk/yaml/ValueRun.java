package modeldesk.yaml;

import modeldesk.yaml.Frame.Kind;
import modeldesk.yaml.LexState.Mode;

/// The values of one line being lexed: scalars of every style and flow collections.
final class ValueRun {
  private final CharSequence line;
  private final Paint paint;
  private final SqlLexer sql;

  /// The innermost open collection.
  Frame frame;

  ValueRun(CharSequence line, Paint paint, Frame frame) {
    this.line = line;
    this.paint = paint;
    this.sql = new SqlLexer(line, paint);
    this.frame = frame;
  }

  /// Content of a block scalar.
  LexState blockContent(int start, LexState before) {
    int end = line.length();
    if (before.meaning.scalar == Meaning.Scalar.SQL) {
      SqlLexer.State after = sql.lex(start, end, before.sql);
      return after == before.sql
          ? before
          : new LexState(before.frame, before.mode, before.meaning, after);
    }
    paint.text(start, end, TokenKind.STRING);
    return before;
  }

  /// Anchors, tags and aliases; the position behind them.
  int properties(int start) {
    int pos = start;
    while (pos < line.length() && "&*!".indexOf(line.charAt(pos)) >= 0) {
      int end = pos + 1;
      while (end < line.length()
          && !Chars.isBlank(line.charAt(end))
          && !(frame.isFlow() && Chars.isFlowEnd(line.charAt(end)))) {
        end++;
      }
      paint.token(pos, end, TokenKind.ANCHOR);
      pos = Chars.skipBlanks(line, end);
    }
    return pos;
  }

  /// The value of a key or an item in a block, up to the end of the line.
  LexState block(int start) {
    int pos = properties(start);
    if (pos >= line.length() || Chars.isComment(line, pos)) {
      return comment(pos);
    }
    char c = line.charAt(pos);
    if (c == '"' || c == '\'') {
      return quoted(pos, pos + 1, c, frame.value(), SqlLexer.State.CODE);
    }
    if (c == '[' || (c == '{' && paint.insert(pos, line.length()) < 0)) {
      return flow(pos);
    }
    int header = c == '|' || c == '>' ? headerEnd(pos) : -1;
    if (header > 0) {
      paint.token(pos, header, TokenKind.PUNCTUATION);
      comment(Chars.skipBlanks(line, header));
      return new LexState(frame, Mode.BLOCK_SCALAR, frame.value(), SqlLexer.State.CODE);
    }
    int end = Chars.plainEnd(line, pos);
    plain(pos, end, frame.value());
    return comment(Chars.skipBlanks(line, end));
  }

  private LexState comment(int pos) {
    if (Chars.isComment(line, pos)) {
      paint.token(pos, line.length(), TokenKind.COMMENT);
    }
    return LexState.plain(frame);
  }

  private int headerEnd(int start) {
    int i = start + 1;
    while (i < line.length() && i < start + 3 && "+-123456789".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    int next = Chars.skipBlanks(line, i);
    return next == line.length() || Chars.isComment(line, next) ? i : -1;
  }

  /// What goes on of a quoted text from the line above.
  LexState quotedRest(int start, LexState before) {
    char quote = before.mode == Mode.SINGLE_QUOTED ? '\'' : '"';
    return quoted(start, start, quote, before.meaning, before.sql);
  }

  private LexState quoted(
      int start, int from, char quote, Meaning meaning, SqlLexer.State sqlBefore) {
    int close = Chars.quotedEnd(line, from, quote);
    SqlLexer.State after = paintQuoted(start, from, close, meaning, sqlBefore);
    if (close < 0) {
      Mode mode = quote == '"' ? Mode.DOUBLE_QUOTED : Mode.SINGLE_QUOTED;
      return new LexState(frame, mode, meaning, after);
    }
    return frame.isFlow() ? flow(close) : comment(Chars.skipBlanks(line, close));
  }

  private SqlLexer.State paintQuoted(
      int start, int from, int close, Meaning meaning, SqlLexer.State sqlBefore) {
    int end = close < 0 ? line.length() : close;
    if (meaning.scalar != Meaning.Scalar.SQL) {
      paint.text(start, end, textKind(meaning));
      return SqlLexer.State.CODE;
    }
    int last = close < 0 ? end : end - 1;
    paint.token(start, from, TokenKind.STRING);
    SqlLexer.State after = sql.lex(from, last, sqlBefore);
    paint.token(last, end, TokenKind.STRING);
    return after;
  }

  private static TokenKind textKind(Meaning meaning) {
    return switch (meaning.scalar) {
      case REFERENCE -> TokenKind.REFERENCE;
      case KNOWN -> TokenKind.LITERAL;
      case ANY, SQL -> TokenKind.STRING;
    };
  }

  private void plain(int start, int end, Meaning meaning) {
    switch (meaning.scalar) {
      case SQL -> sql.lex(start, end, SqlLexer.State.CODE);
      case REFERENCE, KNOWN -> paint.text(start, end, textKind(meaning));
      case ANY -> {
        ScalarNode.Type type = CoreSchema.type(line, start, end);
        switch (type) {
          case STRING -> paint.text(start, end, TokenKind.STRING);
          case INTEGER, FLOAT -> paint.token(start, end, TokenKind.NUMBER);
          case BOOLEAN, NULL -> paint.token(start, end, TokenKind.LITERAL);
        }
      }
    }
  }

  /// Flow collections from `start` on, until they end or the line does.
  LexState flow(int start) {
    int pos = start;
    do {
      pos = Chars.skipBlanks(line, pos);
      if (pos >= line.length() || Chars.isComment(line, pos)) {
        return comment(pos);
      }
      char c = line.charAt(pos);
      if (c == '"' || c == '\'') {
        int end = Chars.quotedEnd(line, pos);
        if (end < 0) {
          return quoted(pos, pos + 1, c, frame.value(), SqlLexer.State.CODE);
        }
        if (!flowKey(pos, end)) {
          paintQuoted(pos, pos + 1, end, frame.value(), SqlLexer.State.CODE);
        }
        pos = end;
      } else if ("&*!".indexOf(c) >= 0) {
        pos = properties(pos);
      } else if (isFlowMark(pos, c) && paint.insert(pos, line.length()) < 0) {
        mark(c);
        paint.token(pos, pos + 1, TokenKind.PUNCTUATION);
        pos++;
      } else {
        int end = flowPlainEnd(pos);
        if (!flowKey(pos, end)) {
          plain(pos, end, frame.value());
        }
        pos = end;
      }
    } while (frame.isFlow());
    return comment(Chars.skipBlanks(line, pos));
  }

  private boolean isFlowMark(int pos, char c) {
    if (Chars.isFlowEnd(c)) {
      return true;
    }
    boolean afterQuote =
        c == ':' && pos > 0 && (line.charAt(pos - 1) == '"' || line.charAt(pos - 1) == '\'');
    return afterQuote || ((c == ':' || c == '?') && isFlowGap(pos + 1));
  }

  private boolean isFlowGap(int pos) {
    return Chars.isGap(line, pos) || Chars.isFlowEnd(line.charAt(pos));
  }

  private void mark(char c) {
    frame =
        switch (c) {
          case '[' -> frame.push(Kind.FLOW_LIST, -1, frame.value(), frame.value());
          case '{' -> frame.push(Kind.FLOW_MAP, -1, frame.value(), null);
          case ']', '}' -> frame.isFlow() ? frame.pop() : frame;
          case ',' -> frame.kind == Kind.FLOW_MAP ? frame.withSlot(null) : frame;
          default -> frame.slot == null ? frame.withSlot(Meaning.PARAMETERS) : frame;
        };
  }

  /// Colours a key of a flow collection; false when the text is none.
  private boolean flowKey(int start, int end) {
    int next = Chars.skipBlanks(line, end);
    boolean colon = next < line.length() && line.charAt(next) == ':';
    if (frame.kind == Kind.FLOW_MAP && frame.slot == null) {
      paint.token(start, end, frame.keys.keys);
      frame = frame.withSlot(frame.keys.of(Chars.keyText(line, start, end)));
      return true;
    }
    if (frame.kind == Kind.FLOW_LIST && colon) {
      paint.token(start, end, frame.keys.keys);
      return true;
    }
    return false;
  }

  private int flowPlainEnd(int start) {
    int end = start + 1;
    int i = start;
    while (i < line.length()) {
      int insert = paint.insert(i, line.length());
      char c = line.charAt(i);
      if (insert > 0) {
        i = insert;
        end = i;
        continue;
      }
      if (Chars.isFlowEnd(c) || (c == ':' && isFlowGap(i + 1)) || Chars.isComment(line, i)) {
        break;
      }
      i++;
      end = Chars.isBlank(c) ? end : i;
    }
    return Math.max(end, start + 1);
  }
}
