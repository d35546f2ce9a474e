package modeldesk.api;

/// A branch to put into git as a pull request (api.md §2.12).
public record GitCommit(String branchId, String message, When when) {
  public GitCommit {
    if (message.isBlank()) {
      throw new IllegalArgumentException("no commit message");
    }
  }

  /// What to do about a git branch that is there already, or is not.
  public enum When {
    /// Create the pull request, or add to the one there is.
    ALWAYS,
    /// Only create: fail where the git branch exists.
    ONLY_NEW,
    /// Only update: fail where the git branch does not exist.
    ONLY_EXISTING
  }

  boolean allowBranchExists() {
    return when != When.ONLY_NEW;
  }

  boolean requireBranchExists() {
    return when == When.ONLY_EXISTING;
  }
}
