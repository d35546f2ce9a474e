package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.NamedId;
import org.jspecify.annotations.Nullable;

/// Renaming models, and putting them away with all that stands on them (api.md §2.3).
final class ModelRoutes {
  private final PlaygroundStore store;

  ModelRoutes(PlaygroundStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("PATCH", "/api/v1/models/{modelId}", this::rename);
    router.addNewer("DELETE", "/api/v1/models/{modelId}", this::archive);
  }

  private Reply rename(Call call) {
    call.onlyQuery();
    ModelEntry model = model(call);
    boolean branch = model.kind() == ModelKind.BRANCH;
    call.needs(branch ? Permission.UPDATE : Permission.MANAGE_CONNECTION, "Forbidden");
    String name = call.body("name").text("name");
    if (name.isEmpty()) {
      throw Refusal.badRequest("name: Invalid value expected at least 1 character");
    }
    if (model.kind() == ModelKind.WORKBOOK || model.kind() == ModelKind.QUERY) {
      throw Refusal.badRequest("Cannot rename models of kind " + model.kind());
    }
    ModelEntry base = model.baseModelId() == null ? null : store.model(model.baseModelId());
    if (branch && base != null) {
      BranchNames.check(store, base, model, name);
    }
    if (isTaken(model, name)) {
      throw Refusal.badRequest("Model name must be unique");
    }
    if (branch && store.git().request(model.id()) != null) {
      throw Refusal.badRequest("Cannot rename branch with open pull request");
    }
    store.rename(model, name);
    store.count(model, "rename", "", name);
    return Reply.ok(answer(model, name, call.dialect()));
  }

  private static Map<String, @Nullable Object> answer(
      ModelEntry model, String name, Dialect dialect) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    if (dialect.isOpenApi()) {
      answer.put("model", new NamedId(model.id(), name));
      answer.put("success", true);
    } else {
      answer.put("id", model.id());
      answer.put("name", name);
      answer.put("modelKind", model.kind().name());
    }
    return answer;
  }

  private ModelEntry model(Call call) {
    String id = call.path("modelId");
    if (!Call.isUuid(id)) {
      throw Refusal.badRequest("modelId: Invalid uuid");
    }
    ModelEntry model = store.model(id);
    if (model == null) {
      throw Refusal.notFound("Model not found");
    }
    return model;
  }

  private boolean isTaken(ModelEntry model, String name) {
    return store.models().stream()
        .filter(m -> !m.isDeleted() && !m.id().equals(model.id()) && m.kind() == model.kind())
        .filter(m -> Objects.equals(m.baseModelId(), model.baseModelId()))
        .anyMatch(m -> name.equals(m.name()));
  }

  private Reply archive(Call call) {
    call.onlyQuery();
    ModelEntry model = model(call);
    call.needs(Permission.MANAGE_CONNECTION, "Forbidden");
    if (!model.kind().hasBranches()) {
      throw Refusal.badRequest("Cannot delete models of this kind");
    }
    for (ModelEntry other : store.models()) {
      if (!other.isDeleted() && model.id().equals(other.baseModelId())) {
        store.remove(other);
      }
    }
    store.remove(model);
    store.count(model, "archive", "", "");
    return Reply.success();
  }
}
