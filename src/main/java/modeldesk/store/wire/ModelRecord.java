package modeldesk.store.wire;

import org.jspecify.annotations.Nullable;

/// A model or branch as the model list showed it; times are ISO 8601.
public record ModelRecord(
    @Nullable String id,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String baseModelId,
    @Nullable String connectionId,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable String deletedAt) {}
