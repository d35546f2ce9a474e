package modeldesk.yaml;

/// What a stretch of a line is, as far as colours care. `styleClass` is the CSS class that gives it
/// its colour.
public enum TokenKind {
  /// A parameter: `label`.
  KEY("code-key"),
  /// A key that gives a name to something the file defines: a dimension, a grant.
  NAME("code-name"),
  /// A view in a join tree.
  JOIN_KEY("code-join-key"),
  /// The name of a view or field, `${view.field[timeframe]}` included.
  REFERENCE("code-reference"),
  STRING("code-string"),
  NUMBER("code-number"),
  /// true, false, null, and words a parameter takes from a fixed list.
  LITERAL("code-literal"),
  COMMENT("code-comment"),
  /// Colons, dashes, brackets, commas, headers of block scalars, document markers.
  PUNCTUATION("code-punctuation"),
  SQL_KEYWORD("code-sql-keyword"),
  SQL_FUNCTION("code-sql-function"),
  /// Other SQL: columns, operators.
  SQL_TEXT("code-sql-text"),
  /// `{{ mustache }}`.
  TEMPLATE("code-template"),
  /// `@{constant}`.
  CONSTANT("code-constant"),
  /// `&anchor`, `*alias`, `!tag`.
  ANCHOR("code-anchor");

  private final String styleClass;

  TokenKind(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }
}
