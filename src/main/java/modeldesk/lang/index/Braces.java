package modeldesk.lang.index;

/// What stands around the references of a value, asked from its beginning to its end: each stretch
/// of the text is looked at once, however many references are never closed.
final class Braces {
  private final String text;
  private final int end;
  private int close = -1;
  private int seen;
  private boolean dashes;

  /// For a value that ends at `end`, on the line where `start` is.
  Braces(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.seen = start;
  }

  /// The next closing brace of the value from `at` on; -1 when there is none.
  int closing(int at) {
    if (close < at && close != end) {
      int next = text.indexOf('}', at, end);
      close = next < 0 ? end : next;
    }
    return close == end ? -1 : close;
  }

  /// Whether two dashes stand before `at` on its line, within the value.
  boolean isBehindDashes(int at) {
    for (; seen < at; seen++) {
      if (text.charAt(seen) == '\n') {
        dashes = false;
      } else if (text.startsWith("--", seen) && seen + 1 < at) {
        dashes = true;
      }
    }
    return dashes;
  }
}
