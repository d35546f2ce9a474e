package modeldesk.lang.index;

import modeldesk.model.FileName;
import modeldesk.text.Span;

/// Where a name is given; `span` is the name itself, the beginning of the file for a view or topic,
/// whose name is that of its file.
public record Declaration(Symbol symbol, FileName file, Span span) {}
