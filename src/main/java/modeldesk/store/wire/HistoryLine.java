package modeldesk.store.wire;

import org.jspecify.annotations.Nullable;

/// One line of an index of earlier texts; `at` is ISO 8601, `kind` the name of its enum, `content`
/// the SHA-256 of the text in UTF-8.
public record HistoryLine(
    @Nullable String file, @Nullable String kind, @Nullable String at, @Nullable String content) {}
