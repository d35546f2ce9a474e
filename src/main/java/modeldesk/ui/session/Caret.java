package modeldesk.ui.session;

/// Where the caret is: `offset` in UTF-16 units, `line` and `column` from 1 as people count.
public record Caret(int offset, int line, int column) {
  public static final Caret START = new Caret(0, 1, 1);
}
