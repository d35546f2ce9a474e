package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.LineIndex;

/// Tells what places of a text belong to, from the top down, in broken YAML too. Reads as far as it
/// is asked.
public final class Areas {
  private final String text;
  private final LineIndex lines;
  private final LineLexer lexer = new LineLexer();
  private final List<Token> tokens = new ArrayList<>();
  private LexState state = LexState.START;
  private int line = -1;
  private boolean sql;

  public Areas(String text) {
    this.text = text;
    lines = LineIndex.of(text);
  }

  /// What the character at `offset` belongs to; no offset may lie on a line above the one before.
  public Area at(int offset) {
    int wanted = lines.lineOf(offset);
    while (line < wanted) {
      read();
    }
    return onLine(offset - lines.lineStart(wanted));
  }

  private void read() {
    line++;
    tokens.clear();
    LexState before = state;
    state =
        lexer.lex(
            text.substring(lines.lineStart(line), lines.lineEnd(line)),
            before,
            (start, end, kind) -> tokens.add(new Token(start, end, kind)));
    sql = before.goesOnWithSql() || state.endsInSql();
  }

  private Area onLine(int column) {
    boolean behindKey = !hasKey();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean here = token.start() <= column && column < token.end();
      if (isKey(i)) {
        if (here) {
          return Area.KEY;
        }
        behindKey = true;
      } else if (here && token.kind() == TokenKind.COMMENT && isRemark(token)) {
        return Area.COMMENT;
      }
      if (column < token.end()) {
        break;
      }
    }
    return sql && behindKey ? Area.SQL : Area.VALUE;
  }

  private boolean hasKey() {
    for (int i = 0; i < tokens.size(); i++) {
      if (isKey(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKey(int index) {
    return switch (tokens.get(index).kind()) {
      case KEY, NAME, JOIN_KEY -> true;
      case REFERENCE -> isBeforeColon(index);
      case STRING,
          NUMBER,
          LITERAL,
          COMMENT,
          PUNCTUATION,
          SQL_KEYWORD,
          SQL_FUNCTION,
          SQL_TEXT,
          TEMPLATE,
          CONSTANT,
          ANCHOR ->
          false;
    };
  }

  /// The keys of conditions are coloured as the fields they are.
  private boolean isBeforeColon(int index) {
    if (index + 1 == tokens.size()) {
      return false;
    }
    Token next = tokens.get(index + 1);
    return next.kind() == TokenKind.PUNCTUATION
        && text.charAt(lines.lineStart(line) + next.start()) == ':';
  }

  /// Whether a comment is one of YAML.
  private boolean isRemark(Token token) {
    return text.charAt(lines.lineStart(line) + token.start()) == '#';
  }
}
