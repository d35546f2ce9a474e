package modeldesk.model;

import org.jspecify.annotations.Nullable;

/// A cache policy of the `model` file: its name and, where given, how old results may be.
public record CachePolicy(String name, @Nullable String maxCacheAge) {}
