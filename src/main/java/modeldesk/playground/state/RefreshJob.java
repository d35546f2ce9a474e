package modeldesk.playground.state;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A schema refresh that was asked for (api.md §2.5), of a branch where `branchId` says so and of
/// the `wanted` tables only; its effect shows when `endsAt` is reached.
public record RefreshJob(
    String id,
    String modelId,
    String connectionId,
    @Nullable String branchId,
    boolean hard,
    Predicate<Table> wanted,
    Instant endsAt,
    boolean done) {
  public RefreshJob finished() {
    return new RefreshJob(id, modelId, connectionId, branchId, hard, wanted, endsAt, true);
  }
}
