package modeldesk.model;

import org.jspecify.annotations.Nullable;

/// What is known of a model's git settings (api.md §2.12): a model can be connected, not connected,
/// or refuse to tell.
public sealed interface GitState {
  /// `requirePullRequest` is true for `always` and `users-only`: both bind the person at the desk.
  record Connected(
      boolean follower,
      boolean requirePullRequest,
      @Nullable String baseBranch,
      @Nullable String webUrl)
      implements GitState {}

  /// Omni answered that the model has no git settings.
  record NotConnected() implements GitState {}

  /// Omni did not say, for the reason given.
  record Unknown(String reason) implements GitState {}
}
