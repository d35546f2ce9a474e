package modeldesk.store.wire;

import org.jspecify.annotations.Nullable;

/// What stands beside the unsaved text of a file of this computer.
public record LooseDraftFile(@Nullable String path, @Nullable String baseText) {}
