package modeldesk.store;

import java.time.DateTimeException;
import java.time.Instant;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.store.wire.ModelRecord;
import org.jspecify.annotations.Nullable;

/// Models as they stand in files.
final class ModelRecords {
  private ModelRecords() {}

  static ModelRecord wire(Model model) {
    return new ModelRecord(
        model.id(),
        model.name(),
        model.kind().name(),
        model.baseModelId(),
        model.connectionId(),
        text(model.createdAt()),
        text(model.updatedAt()),
        text(model.deletedAt()));
  }

  /// The model, or null when the record has no id or a time that is none.
  static @Nullable Model model(@Nullable ModelRecord wire) {
    if (wire == null || wire.id() == null || wire.id().isEmpty() || wire.kind() == null) {
      return null;
    }
    try {
      return new Model(
          wire.id(),
          wire.name(),
          ModelKind.of(wire.kind()),
          wire.baseModelId(),
          wire.connectionId(),
          instant(wire.createdAt()),
          instant(wire.updatedAt()),
          instant(wire.deletedAt()));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
