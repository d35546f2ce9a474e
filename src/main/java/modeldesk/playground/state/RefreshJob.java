package modeldesk.playground.state;

import java.time.Instant;

/// A schema refresh that was asked for (api.md §2.5); its effect shows when `endsAt` is reached.
public record RefreshJob(
    String id, String modelId, String connectionId, boolean hard, Instant endsAt, boolean done) {
  public RefreshJob finished() {
    return new RefreshJob(id, modelId, connectionId, hard, endsAt, true);
  }
}
