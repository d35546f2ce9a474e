package modeldesk.playground.state;

/// The git settings of a model (api.md §2.12). `requirePullRequest` is `always`, `users-only` or
/// `never`.
public record GitSettings(
    String repository, String baseBranch, String requirePullRequest, boolean follower) {
  public boolean demandsPullRequest() {
    return !requirePullRequest.equals("never");
  }
}
