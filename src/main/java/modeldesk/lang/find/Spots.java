package modeldesk.lang.find;

import modeldesk.lang.index.IndexedFile;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Makes spots; of places that come file by file the lines are counted once a file.
final class Spots {
  private static final int BEFORE = 60;
  private static final int LONGEST = 200;

  private @Nullable IndexedFile of;
  private LineIndex lines = LineIndex.of("");

  Spot at(IndexedFile file, Span span) {
    if (file != of) {
      of = file;
      lines = LineIndex.of(file.text());
    }
    int line = lines.lineOf(span.start());
    int end = lines.lineEnd(line);
    int start = lines.lineStart(line);
    while (start < Math.min(end, span.start()) && file.text().charAt(start) == ' ') {
      start++;
    }
    if (end - start > LONGEST) {
      start = Math.max(start, span.start() - BEFORE);
      end = Math.min(end, start + LONGEST);
    }
    String text = file.text().substring(start, end);
    int from = Math.clamp(span.start() - start, 0, text.length());
    int to = Math.clamp(span.end() - start, from, text.length());
    return new Spot(file.name(), span, line + 1, text, new Span(from, to));
  }
}
