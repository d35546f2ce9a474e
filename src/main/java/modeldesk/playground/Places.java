package modeldesk.playground;

import modeldesk.model.ModelKind;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// Finds the models and branches that requests name, with the refusals of api.md §2.7 to §2.11.
final class Places {
  private final PlaygroundStore store;

  Places(PlaygroundStore store) {
    this.store = store;
  }

  /// The model in the path; 400 for an id that is none, 404 for an unknown one.
  ModelEntry model(Call call) {
    String id = call.path("modelId");
    if (!Call.isUuid(id)) {
      throw Refusal.badRequest("modelId: Invalid uuid");
    }
    return known(id);
  }

  ModelEntry known(String id) {
    ModelEntry model = store.model(id);
    if (model == null) {
      throw Refusal.notFound("Model with id " + id + " does not exist");
    }
    return model;
  }

  /// The layer a request is about: the branch of `model` with this id, the model itself without
  /// one. `unknown` is the text for a branch that is not there.
  ModelEntry top(Call call, ModelEntry model, @Nullable String branchId, String unknown) {
    if (branchId == null) {
      return model;
    }
    if (model.kind() == ModelKind.SCHEMA) {
      throw Refusal.unreadable("Schema models do not have branches", call.dialect());
    }
    ModelEntry branch = store.model(branchId);
    boolean fits =
        branch != null
            && branch.kind() == ModelKind.BRANCH
            && (branch.id().equals(model.id()) || homeOf(model).equals(branch.baseModelId()));
    if (branch == null || !fits) {
      throw Refusal.notFound(unknown);
    }
    return branch;
  }

  /// The model whose branches a model uses: a workbook uses those of the model it stands on.
  private static String homeOf(ModelEntry model) {
    String base = model.baseModelId();
    return model.kind() == ModelKind.WORKBOOK && base != null ? base : model.id();
  }
}
