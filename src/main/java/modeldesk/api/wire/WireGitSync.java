package modeldesk.api.wire;

import org.jspecify.annotations.Nullable;

/// The request that synchronises a model with git, and its answer (api.md §2.12).
public record WireGitSync(
    @Nullable Boolean didSync,
    @Nullable Boolean inSync,
    @Nullable String gitSha,
    @Nullable String message) {

  /// The request.
  public record Request(@Nullable String commitMessage) {}
}
