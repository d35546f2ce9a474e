package modeldesk.yaml;

import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A place that both sides of a merge changed differently. The values are YAML without the key and
/// begin in the first column; null where a side has no such key. `place` is where mine stands in
/// the merged text, empty where mine has nothing. In texts that were merged by line the path is the
/// root and the values are the lines.
public record YamlConflict(
    YamlPath path,
    @Nullable String base,
    @Nullable String mine,
    @Nullable String theirs,
    Span place) {}
