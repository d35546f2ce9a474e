package modeldesk.api.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The YAML files of a model; a value is a text, or an object around one (api.md §2.7).
public record WireFiles(
    @Nullable Map<String, @Nullable JsonNode> files,
    @Nullable Long version,
    @Nullable Map<String, @Nullable String> checksums,
    @Nullable Map<String, @Nullable JsonNode> viewNames) {}
