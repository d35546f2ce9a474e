package modeldesk.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A semantic model as the model list shows it (api.md §2.2). Names may be missing; key on ids.
public record Model(
    String id,
    @Nullable String name,
    ModelKind kind,
    @Nullable String baseModelId,
    @Nullable String connectionId,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant deletedAt) {

  /// The name, or the beginning of the id where there is none.
  public String displayName() {
    return name != null && !name.isBlank() ? name : id.substring(0, Math.min(8, id.length()));
  }

  /// The same model under another name.
  public Model named(String other) {
    return new Model(id, other, kind, baseModelId, connectionId, createdAt, updatedAt, deletedAt);
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }
}
