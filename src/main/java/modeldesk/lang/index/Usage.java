package modeldesk.lang.index;

import modeldesk.model.FileName;

/// A place where a symbol is used.
public record Usage(FileName file, Reference reference) {}
