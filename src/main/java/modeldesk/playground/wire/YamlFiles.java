package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of a model (api.md §2.7). `checksums` is left out unless it was asked for.
public record YamlFiles(
    Map<String, String> files,
    long version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> checksums,
    Map<String, String> viewNames) {}
