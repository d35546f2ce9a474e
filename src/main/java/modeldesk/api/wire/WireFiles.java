package modeldesk.api.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The YAML files of a model; a value is a text, or an object around one; what `viewNames` looks
/// like is not documented (api.md §2.7).
public record WireFiles(
    @Nullable Map<String, @Nullable JsonNode> files,
    @Nullable Long version,
    @Nullable Map<String, @Nullable String> checksums,
    @Nullable JsonNode viewNames) {}
