package modeldesk.yaml;

/// A stretch of one line and what it is; offsets in UTF-16 units from the start of the line.
public record Token(int start, int end, TokenKind kind) {
  /// Takes tokens in order of their start, never overlapping.
  @FunctionalInterface
  public interface Sink {
    void token(int start, int end, TokenKind kind);
  }
}
