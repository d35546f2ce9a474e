package modeldesk.lang.find;

import modeldesk.model.FileName;
import modeldesk.text.Span;

/// A name to go to: `detail` tells more of it, such as the view of a field; empty for none.
public record Entry(Kind kind, String name, String detail, FileName file, Span span) {}
