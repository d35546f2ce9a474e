package modeldesk.ui.inspector;

import java.time.Instant;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import org.jspecify.annotations.Nullable;

/// What is known of the open file as a whole. `referenceName` is how other files name it, empty
/// where they do not; `added` and `removed` count lines against what was fetched at `fetchedAt`,
/// null for a file that exists only here.
public record FileFacts(
    FileName file,
    String referenceName,
    @Nullable Instant fetchedAt,
    int lines,
    int characters,
    int added,
    int removed,
    Mode mode,
    String readOnlyReason) {}
