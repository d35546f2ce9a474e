package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The record of a cache reset (api.md §2.6), without an id where the OpenAPI document speaks.
public record CacheReset(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
    @JsonProperty("model_id") String modelId,
    @JsonProperty("policy_name") String policyName,
    @JsonProperty("created_at") String createdAt,
    @JsonProperty("updated_at") String updatedAt,
    @JsonProperty("reset_at") String resetAt) {}
