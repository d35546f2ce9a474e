package modeldesk.api;

import org.jspecify.annotations.Nullable;

/// A schema refresh on the server (api.md §2.5). `id` is null where the server gives none; then
/// `state` is final. States unknown to this program count as running.
public record RefreshJob(@Nullable String id, State state) {
  /// How far it is.
  public enum State {
    RUNNING,
    COMPLETED,
    FAILED
  }
}
