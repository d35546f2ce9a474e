package modeldesk.ui.models;

import java.util.Collection;
import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import org.jspecify.annotations.Nullable;

/// Names of models, which are unique among the living of one kind and base (api.md §2.3).
final class ModelNames {
  private ModelNames() {}

  /// A sentence where a name is taken, empty where it is free. `baseId` null means that any base
  /// counts; `ownId` is the model that is to get the name.
  static String clash(
      Collection<Model> models,
      ModelKind kind,
      @Nullable String baseId,
      @Nullable String ownId,
      String wanted) {
    return models.stream()
        .filter(model -> model.kind() == kind && !model.isDeleted() && !model.id().equals(ownId))
        .filter(model -> baseId == null || Objects.equals(model.baseModelId(), baseId))
        .filter(model -> wanted.equalsIgnoreCase(model.name()))
        .findFirst()
        .map(model -> Messages.get("models.problem.taken", model.displayName()))
        .orElse("");
  }
}
