package modeldesk.store.wire;

import org.jspecify.annotations.Nullable;

/// What stands beside a draft's text; `kind` is `NEW`, `CHANGED` or `DELETED`, `savedAt` ISO 8601.
public record DraftFile(
    @Nullable String file,
    @Nullable String kind,
    @Nullable String savedAt,
    @Nullable String baseChecksum,
    @Nullable String baseText) {}
