package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// A key with its value, or an item of a list, and where it stands: `lead` is where the comments
/// directly above begin, `start` the key or the dash, `mark` is behind the colon or the dash. In a
/// block the row ends with its last line, in a flow collection with the value. `key` is null for
/// items; `ownLine` tells that nothing stands before it on its line.
record MergeRow(
    @Nullable ScalarNode key,
    YamlNode value,
    int lead,
    int start,
    int mark,
    int end,
    boolean ownLine) {}
