package modeldesk.playground.state;

import org.jspecify.annotations.Nullable;

/// A database connection (api.md §2.13). `branchRefresh` says that a schema refresh happens on a
/// branch and so demands one (api.md §2.5).
public record ConnectionEntry(
    String id,
    String name,
    String dialect,
    @Nullable String database,
    @Nullable String defaultSchema,
    boolean branchRefresh) {}
