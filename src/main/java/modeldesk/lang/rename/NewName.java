package modeldesk.lang.rename;

import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// The name to write. `file` is what the file of a view or topic is called then and `stem` the name
/// without the schema before it; both are of no meaning for anything else.
record NewName(String text, String stem, @Nullable FileName file) {}
