package modeldesk.api.wire;

import org.jspecify.annotations.Nullable;

/// The answer to a created model, nested or flat (api.md §2.1).
public record WireCreated(@Nullable String id, @Nullable WireModel model) {}
