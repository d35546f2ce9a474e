package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The answer to a merge (api.md §2.11).
public record WireMerged(
    @JsonProperty("published_drafts_count") @Nullable Integer publishedDrafts,
    @JsonProperty("failed_drafts_count") @Nullable Integer failedDrafts,
    @JsonProperty("git_synced") @Nullable Boolean gitSynced) {}
