package modeldesk.api.wire;

import org.jspecify.annotations.Nullable;

/// A record of the model list (api.md §2.2).
public record WireModel(
    @Nullable String id,
    @Nullable String name,
    @Nullable String modelKind,
    @Nullable String baseModelId,
    @Nullable String connectionId,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable String deletedAt) {}
