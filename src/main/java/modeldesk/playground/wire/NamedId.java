package modeldesk.playground.wire;

import org.jspecify.annotations.Nullable;

/// The id and name of something.
public record NamedId(String id, @Nullable String name) {}
