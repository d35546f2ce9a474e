package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The request that merges a branch (api.md §2.11).
public record WireMerge(
    @JsonProperty("delete_branch") boolean deleteBranch,
    @JsonProperty("publish_drafts") boolean publishDrafts,
    @JsonProperty("commit_message") @Nullable String commitMessage,
    @JsonProperty("force_override_git_settings") @Nullable Boolean forceOverrideGitSettings) {}
