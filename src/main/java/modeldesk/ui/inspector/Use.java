package modeldesk.ui.inspector;

import modeldesk.model.FileName;
import modeldesk.text.Span;

/// A place in another file that names the open file; `line` counts from 1, `text` is that line.
public record Use(FileName file, Span span, int line, String text) {}
