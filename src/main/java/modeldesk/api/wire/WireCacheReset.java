package modeldesk.api.wire;

import org.jspecify.annotations.Nullable;

/// The request that resets a cache; the server's own now when null (api.md §2.6).
public record WireCacheReset(@Nullable String resetAt) {}
