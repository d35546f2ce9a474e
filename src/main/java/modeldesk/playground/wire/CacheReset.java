package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The record of a cache reset (api.md §2.6).
public record CacheReset(
    String id,
    @JsonProperty("model_id") String modelId,
    @JsonProperty("policy_name") String policyName,
    @JsonProperty("created_at") String createdAt,
    @JsonProperty("updated_at") String updatedAt,
    @JsonProperty("reset_at") String resetAt) {}
