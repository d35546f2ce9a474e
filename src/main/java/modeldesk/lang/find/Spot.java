package modeldesk.lang.find;

import modeldesk.model.FileName;
import modeldesk.text.Span;

/// A place in a file, with the line it stands on: `line` counts from 1, `text` is that line without
/// its indent, cut where it is long, and `mark` is the place in it.
public record Spot(FileName file, Span span, int line, String text, Span mark) {}
