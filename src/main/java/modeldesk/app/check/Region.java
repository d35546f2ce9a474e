package modeldesk.app.check;

import java.util.Comparator;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// Where in a file something stands: lines and columns from 1, columns in UTF-16 units as editors
/// count them, the end behind its last character. A byte order mark has no column.
record Region(int line, int column, int endLine, int endColumn) implements Comparable<Region> {
  static final Region START = new Region(1, 1, 1, 1);

  private static final Comparator<Region> ORDER =
      Comparator.comparingInt(Region::line)
          .thenComparingInt(Region::column)
          .thenComparingInt(Region::endLine)
          .thenComparingInt(Region::endColumn);

  static Region of(LineIndex lines, Span span) {
    int line = lines.lineOf(span.start());
    int endLine = lines.lineOf(span.end());
    return new Region(
        line + 1,
        span.start() - lines.lineStart(line) + 1,
        endLine + 1,
        span.end() - lines.lineStart(endLine) + 1);
  }

  @Override
  public int compareTo(Region other) {
    return ORDER.compare(this, other);
  }
}
