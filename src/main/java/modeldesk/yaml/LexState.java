package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// What a line lexer must know from the lines above: the collections that are open and whether a
/// scalar goes on. Two equal states colour what follows alike, so re-lexing may stop where the
/// state at the end of a line is what it was.
public final class LexState {
  /// The state before the first line.
  public static final LexState START =
      new LexState(Frame.ROOT, Mode.PLAIN, Meaning.FILE, SqlLexer.State.CODE);

  /// What goes on at the start of the line.
  enum Mode {
    /// Nothing: a new entry, or more of a flow collection.
    PLAIN,
    /// The content of a `|` or `>` block.
    BLOCK_SCALAR,
    SINGLE_QUOTED,
    DOUBLE_QUOTED
  }

  final Frame frame;
  final Mode mode;

  /// What the scalar that goes on holds.
  final Meaning meaning;

  final SqlLexer.State sql;

  LexState(Frame frame, Mode mode, Meaning meaning, SqlLexer.State sql) {
    this.frame = frame;
    this.mode = mode;
    this.meaning = meaning;
    this.sql = sql;
  }

  /// Between scalars.
  static LexState plain(Frame frame) {
    return new LexState(frame, Mode.PLAIN, Meaning.FILE, SqlLexer.State.CODE);
  }

  /// Whether the next line begins inside of SQL.
  boolean goesOnWithSql() {
    return mode != Mode.PLAIN && meaning.scalar == Meaning.Scalar.SQL;
  }

  /// Whether the last key takes SQL.
  boolean endsInSql() {
    return frame.value().scalar == Meaning.Scalar.SQL;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof LexState state
        && mode == state.mode
        && meaning == state.meaning
        && sql == state.sql
        && frame.equals(state.frame);
  }

  @Override
  public int hashCode() {
    return ((frame.hashCode() * 31 + mode.hashCode()) * 31 + meaning.hashCode()) * 31
        + sql.hashCode();
  }
}
