package modeldesk.playground;

import modeldesk.model.ModelKind;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;

/// Finds the model and the settings a git call is about, with the refusals of api.md §2.12.
final class GitPlaces {
  private final PlaygroundStore store;

  GitPlaces(PlaygroundStore store) {
    this.store = store;
  }

  /// The model of a call that only those who manage it may make.
  ModelEntry managed(Call call) {
    ModelEntry model = model(call);
    call.needs(Permission.MANAGE_MODEL, "Forbidden: Requires MANAGE_MODEL permission");
    return model;
  }

  ModelEntry model(Call call) {
    String id = call.path("modelId");
    ModelEntry model = Call.isUuid(id) ? store.model(id) : null;
    if (model == null) {
      throw Refusal.notFound("Model does not exist");
    }
    return model;
  }

  /// The settings of a model; those of its shared model for a branch.
  GitSettings settings(ModelEntry model) {
    GitSettings git = store.git().settings(home(model));
    if (git == null) {
      throw Refusal.notFound("Git configuration not found for this model");
    }
    return git;
  }

  String home(ModelEntry model) {
    String base = model.baseModelId();
    return model.kind() == ModelKind.BRANCH && base != null ? base : model.id();
  }
}
