package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model in the list (api.md §2.2). `branches` is left out unless it was asked for.
public record ModelRecord(
    String id,
    @Nullable String name,
    String modelKind,
    @Nullable String baseModelId,
    @Nullable String connectionId,
    String createdAt,
    String updatedAt,
    @Nullable String deletedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<?> branches) {}
