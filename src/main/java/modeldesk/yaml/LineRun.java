package modeldesk.yaml;

import modeldesk.yaml.Frame.Kind;
import modeldesk.yaml.LexState.Mode;

/// One line being lexed: the block structure; scalars and flow collections are `ValueRun`'s.
final class LineRun {
  /// A key longer than this is none (YAML 1.2 §7.4.2).
  private static final int LONGEST_KEY = 1024;

  private final CharSequence line;
  private final LexState before;
  private final Paint paint;
  private final ValueRun value;

  LineRun(CharSequence line, LexState before, Token.Sink sink) {
    this.line = line;
    this.before = before;
    this.paint = new Paint(line, sink);
    this.value = new ValueRun(line, paint, before.frame);
  }

  LexState run() {
    int first = Chars.skipBlanks(line, 0);
    boolean blank = first == line.length();
    if (before.mode == Mode.BLOCK_SCALAR && (blank || first > before.frame.indent)) {
      return value.blockContent(first, before);
    }
    if (blank && before.mode != Mode.BLOCK_SCALAR) {
      return before;
    }
    if (isBroken(first)) {
      value.frame = before.frame.block();
      return entry(first);
    }
    return switch (before.mode) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> value.quotedRest(first, before);
      case PLAIN, BLOCK_SCALAR ->
          before.frame.isFlow() && before.mode == Mode.PLAIN ? value.flow(first) : entry(first);
    };
  }

  /// Whether a bracket or quote that goes on here was plainly forgotten to close: the line is a key
  /// or an item of the collection around it.
  private boolean isBroken(int first) {
    Frame block = before.frame.block();
    boolean goesOn =
        before.frame.isFlow()
            || before.mode == Mode.SINGLE_QUOTED
            || before.mode == Mode.DOUBLE_QUOTED;
    return goesOn
        && first <= block.indent
        && (Chars.isDash(line, first) || Chars.keyEnd(line, first, LONGEST_KEY) >= 0);
  }

  private LexState entry(int first) {
    if (line.charAt(first) == '#') {
      paint.token(first, line.length(), TokenKind.COMMENT);
      return LexState.plain(value.frame);
    }
    int pos = first;
    if (first == 0 && Chars.isMarker(line)) {
      paint.token(0, 3, TokenKind.PUNCTUATION);
      value.frame = Frame.ROOT;
      pos = Chars.skipBlanks(line, 3);
    } else if (first == 0 && line.charAt(0) == '%') {
      paint.token(0, line.length(), TokenKind.ANCHOR);
      return LexState.plain(Frame.ROOT);
    } else {
      close(first);
    }
    pos = dashes(pos);
    int column = pos;
    pos = value.properties(pos);
    int keyEnd = Chars.keyEnd(line, pos, LONGEST_KEY);
    if (keyEnd >= 0) {
      pos = key(column, pos, keyEnd);
    } else if (value.frame.kind == Kind.MAP && value.frame.indent == column && isWordLike(pos)) {
      paint.token(pos, Chars.plainEnd(line, pos), value.frame.keys.keys);
      pos = Chars.plainEnd(line, pos);
    }
    return value.block(pos);
  }

  /// Leaves the collections that a line beginning in this column is not part of.
  private void close(int column) {
    Frame frame = value.frame;
    while (frame.indent > column) {
      frame = frame.pop();
    }
    if (frame.kind == Kind.LIST && frame.indent == column && !Chars.isDash(line, column)) {
      frame = frame.pop();
    }
    value.frame = frame;
  }

  private int dashes(int start) {
    int pos = start;
    while (pos < line.length()) {
      boolean dash = Chars.isDash(line, pos);
      if (!dash && !Chars.isIndicator(line, pos, '?')) {
        break;
      }
      paint.token(pos, pos + 1, TokenKind.PUNCTUATION);
      Frame frame = value.frame;
      if (dash && !(frame.kind == Kind.LIST && frame.indent == pos)) {
        value.frame = frame.push(Kind.LIST, pos, frame.value(), frame.value());
      }
      pos = Chars.skipBlanks(line, pos + 1);
    }
    return pos;
  }

  private int key(int column, int start, int end) {
    Frame frame = value.frame;
    if (!(frame.kind == Kind.MAP && frame.indent == column)) {
      frame = frame.push(Kind.MAP, column, frame.value(), null);
    }
    paint.token(start, end, frame.keys.keys);
    int colon = Chars.skipBlanks(line, end);
    paint.token(colon, colon + 1, TokenKind.PUNCTUATION);
    value.frame = frame.withSlot(frame.keys.of(Chars.keyText(line, start, end)));
    return Chars.skipBlanks(line, colon + 1);
  }

  /// A key that is still being typed has no colon yet.
  private boolean isWordLike(int pos) {
    return pos < line.length()
        && (Character.isLetterOrDigit(line.charAt(pos)) || line.charAt(pos) == '_');
  }
}
