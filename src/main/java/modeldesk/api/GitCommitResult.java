package modeldesk.api;

import org.jspecify.annotations.Nullable;

/// What a commit left in git (api.md §2.12). `pullRequestUrl` is the server's text: a pull request,
/// a page on which to create one, or null where the provider is unknown. Open it only after
/// `PullRequestLink` accepted it.
public record GitCommitResult(
    @Nullable String pullRequestUrl, @Nullable String sha, boolean inSync, boolean didSync) {}
