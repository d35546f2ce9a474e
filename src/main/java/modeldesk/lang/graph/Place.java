package modeldesk.lang.graph;

import modeldesk.lang.index.IndexedFile;
import modeldesk.model.FileName;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// Where something of a graph is written; `line` counts from 1.
public record Place(FileName file, Span span, int line) {
  static Place of(IndexedFile file, Span span, LineIndex lines) {
    return new Place(file.name(), span, lines.lineOf(span.start()) + 1);
  }

  static Place of(IndexedFile file, Span span) {
    return of(file, span, LineIndex.of(file.text()));
  }
}
