package modeldesk.model;

import org.jspecify.annotations.Nullable;

/// A database connection of an instance (api.md §2.13).
public record Connection(
    String id, String name, @Nullable String dialect, @Nullable String database) {}
