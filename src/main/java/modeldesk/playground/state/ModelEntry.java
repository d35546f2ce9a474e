package modeldesk.playground.state;

import java.time.Instant;
import modeldesk.model.ModelKind;
import org.jspecify.annotations.Nullable;

/// A model as the list shows it (api.md §2.2), without its files.
public record ModelEntry(
    String id,
    @Nullable String name,
    ModelKind kind,
    @Nullable String baseModelId,
    String connectionId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public ModelEntry renamed(String newName, Instant now) {
    return new ModelEntry(id, newName, kind, baseModelId, connectionId, createdAt, now, deletedAt);
  }

  public ModelEntry touched(Instant now) {
    return new ModelEntry(id, name, kind, baseModelId, connectionId, createdAt, now, deletedAt);
  }

  public ModelEntry deleted(Instant now) {
    return new ModelEntry(id, name, kind, baseModelId, connectionId, createdAt, now, now);
  }
}
