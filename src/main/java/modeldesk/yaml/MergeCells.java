package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// The same key or item in the three texts, null where it is missing, and how it is written in the
/// result: in a flow collection or as a row in `column`.
record MergeCells(
    @Nullable MergeRow base,
    boolean baseFlow,
    @Nullable MergeRow mine,
    @Nullable MergeRow theirs,
    boolean theirsFlow,
    boolean flow,
    int column) {}
