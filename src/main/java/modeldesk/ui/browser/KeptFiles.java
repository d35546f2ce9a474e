package modeldesk.ui.browser;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import modeldesk.ui.session.Age;
import modeldesk.ui.session.Snapshots;
import org.jspecify.annotations.Nullable;

/// What the tree says of models and branches while Omni gives none.
final class KeptFiles {
  private final Snapshots snapshots;
  private final BooleanSupplier outOfReach;

  KeptFiles(Snapshots snapshots, BooleanSupplier outOfReach) {
    this.snapshots = snapshots;
    this.outOfReach = outOfReach;
  }

  BrowserRow.Kept of(String modelId, @Nullable String branchId) {
    if (!outOfReach.getAsBoolean()) {
      return new BrowserRow.Kept.NotNeeded();
    }
    Instant fetchedAt = snapshots.fetchedAt(modelId, branchId);
    return fetchedAt == null
        ? new BrowserRow.Kept.Nowhere()
        : new BrowserRow.Kept.Here(Age.of(fetchedAt, Instant.now()));
  }
}
