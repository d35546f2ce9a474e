package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;

/// Colours YAML line by line: what a line says depends on it and on the state the line above left,
/// so after an edit only lines are lexed until that state is what it was. It takes any text, broken
/// YAML too, in time linear in the line's length. At most 300 tokens and 2,000 characters of a line
/// get colours; the state is right beyond them.
public final class LineLexer {
  /// Lexes one line without its terminator; its tokens go to `sink` in order. The result is the
  /// state for the next line.
  public LexState lex(CharSequence line, LexState before, Token.Sink sink) {
    return new LineRun(line, before, sink).run();
  }

  /// The tokens of one line, for short texts.
  public List<Token> tokens(CharSequence line, LexState before) {
    List<Token> tokens = new ArrayList<>();
    lex(line, before, (start, end, kind) -> tokens.add(new Token(start, end, kind)));
    return List.copyOf(tokens);
  }
}
