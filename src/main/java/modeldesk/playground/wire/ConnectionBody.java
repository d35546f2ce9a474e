package modeldesk.playground.wire;

import org.jspecify.annotations.Nullable;

/// A connection in the list (api.md §2.13).
public record ConnectionBody(
    String id,
    String name,
    String dialect,
    @Nullable String database,
    @Nullable String defaultSchema,
    @Nullable String baseRole,
    @Nullable String deletedAt) {}
