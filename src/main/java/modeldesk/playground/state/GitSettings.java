package modeldesk.playground.state;

import org.jspecify.annotations.Nullable;

/// The git settings of a model (api.md §2.12). `requirePullRequest` is `always`, `users-only` or
/// `never`; `conflict` says that somebody pushed to the repository what does not go together with
/// the model.
public record GitSettings(
    String authMethod,
    String baseBranch,
    boolean branchPerPullRequest,
    String cloneUrl,
    boolean follower,
    String provider,
    @Nullable String modelPath,
    String requirePullRequest,
    @Nullable String webUrl,
    boolean conflict) {

  /// The settings of a repository of the sample's own git host.
  public static GitSettings hosted(
      String repository, String requirePullRequest, boolean follower, boolean conflict) {
    return new GitSettings(
        "ssh",
        "main",
        false,
        "git@git.blobsrus.example:models/" + repository + ".git",
        follower,
        "gitlab",
        "omni",
        requirePullRequest,
        "https://git.blobsrus.example/models/" + repository,
        conflict);
  }

  public boolean demandsPullRequest() {
    return !requirePullRequest.equals("never");
  }

  /// Whether changes come into the model by pull requests only.
  public boolean isClosed() {
    return follower || demandsPullRequest();
  }

  /// Where people see the repository; null when that cannot be told from the settings.
  public @Nullable String place() {
    if (webUrl != null) {
      return webUrl;
    }
    String path =
        cloneUrl.endsWith(".git") ? cloneUrl.substring(0, cloneUrl.length() - 4) : cloneUrl;
    if (path.startsWith("git@") && path.contains(":")) {
      return "https://" + path.substring("git@".length()).replaceFirst(":", "/");
    }
    return path.startsWith("https://") ? path : null;
  }
}
