package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// A node together with the way to it; `key` is the key it is the value of, null for the root and
/// for list items.
public record YamlPlace(YamlPath path, YamlNode node, @Nullable ScalarNode key) {}
