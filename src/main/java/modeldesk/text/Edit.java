package modeldesk.text;

/// Replaces the characters from `start` (inclusive) to `end` (exclusive) by `replacement`. Offsets
/// are UTF-16 units of the text before the edit.
public record Edit(int start, int end, String replacement) {
  public Edit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + ".." + end);
    }
  }

  public static Edit insert(int offset, String text) {
    return new Edit(offset, offset, text);
  }

  public static Edit delete(Span span) {
    return new Edit(span.start(), span.end(), "");
  }

  public static Edit replace(Span span, String text) {
    return new Edit(span.start(), span.end(), text);
  }

  /// How many characters the text grows by; negative when it shrinks.
  public int growth() {
    return replacement.length() - (end - start);
  }
}
