package modeldesk.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known of a model's git settings (api.md §2.12): a model can be connected, not connected,
/// or refuse to tell.
public sealed interface GitState {

  /// The settings of a connected model; what Omni did not say is null. `provider` and `authMethod`
  /// are Omni's words, such as `github` and `https_token`; `publicKey` is the deploy key that the
  /// repository must know.
  record Connected(
      boolean follower,
      PullRequests pullRequests,
      @Nullable String baseBranch,
      @Nullable String webUrl,
      @Nullable String cloneUrl,
      @Nullable String provider,
      @Nullable String modelPath,
      boolean branchPerPullRequest,
      @Nullable String authMethod,
      @Nullable String webhookUrl,
      @Nullable String publicKey)
      implements GitState {

    /// Whether the person at the desk may change the model only through a pull request.
    public boolean requirePullRequest() {
      return pullRequests != PullRequests.NEVER;
    }
  }

  /// When changes must go through a pull request.
  enum PullRequests {
    ALWAYS,
    USERS_ONLY,
    NEVER,
    /// A rule newer than this program; taken to bind.
    OTHER;

    /// The rule of a word on the wire; unknown words are `OTHER`.
    public static PullRequests of(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "always", "true" -> ALWAYS;
        case "users-only" -> USERS_ONLY;
        case "never", "false", "" -> NEVER;
        default -> OTHER;
      };
    }
  }

  /// Omni answered that the model has no git settings.
  record NotConnected() implements GitState {}

  /// Omni did not say, for the reason given.
  record Unknown(String reason) implements GitState {}
}
