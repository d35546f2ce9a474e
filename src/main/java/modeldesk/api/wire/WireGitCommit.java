package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The answer to a commit, and its request (api.md §2.12).
public record WireGitCommit(
    @JsonProperty("pr_url") @Nullable String pullRequestUrl,
    @JsonProperty("git_sha") @Nullable String sha,
    @JsonProperty("in_sync") @Nullable Boolean inSync,
    @JsonProperty("did_sync") @Nullable Boolean didSync) {

  /// The request.
  public record Request(
      @JsonProperty("branch_id") String branchId,
      @JsonProperty("commit_message") String commitMessage,
      @JsonProperty("allow_branch_exists") boolean allowBranchExists,
      @JsonProperty("require_branch_exists") boolean requireBranchExists) {}
}
