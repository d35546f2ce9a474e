package modeldesk.lang.find;

import modeldesk.lang.index.IndexedFile;
import modeldesk.model.FileName;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Makes spots; of places that come file by file the lines are counted once a file.
public final class Spots {
  private static final int BEFORE = 60;
  private static final int LONGEST = 200;

  private @Nullable String of;
  private LineIndex lines = LineIndex.of("");

  Spot at(IndexedFile file, Span span) {
    return at(file.name(), file.text(), span);
  }

  public Spot at(FileName file, String whole, Span span) {
    if (!whole.equals(of)) {
      of = whole;
      lines = LineIndex.of(whole);
    }
    int line = lines.lineOf(span.start());
    int end = lines.lineEnd(line);
    int start = lines.lineStart(line);
    while (start < Math.min(end, span.start()) && whole.charAt(start) == ' ') {
      start++;
    }
    if (end - start > LONGEST) {
      start = Math.max(start, span.start() - BEFORE);
      end = Math.min(end, start + LONGEST);
    }
    String text = whole.substring(start, end);
    int from = Math.clamp(span.start() - start, 0, text.length());
    int to = Math.clamp(span.end() - start, from, text.length());
    return new Spot(file, span, line + 1, text, new Span(from, to));
  }
}
