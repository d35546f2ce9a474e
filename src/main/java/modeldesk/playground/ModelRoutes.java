package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.NamedId;
import org.jspecify.annotations.Nullable;

/// Making and renaming models, and deleting and merging branches (api.md §2.1, §2.3, §2.4, §2.11).
final class ModelRoutes {
  private static final Pattern BRANCH_NAME = Pattern.compile("[\\w\\-/]+");

  private final PlaygroundStore store;
  private final Places places;

  ModelRoutes(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models", this::create);
    router.add("PATCH", "/api/v1/models/{modelId}", this::rename);
    router.add("DELETE", "/api/v1/models/{modelId}/branch/{branchName}", this::deleteBranch);
    router.add("POST", "/api/v1/models/{modelId}/branch/{branchName}/merge", this::merge);
  }

  private Reply create(Call call) {
    Body body =
        call.body(
            "connectionId",
            "modelKind",
            "modelName",
            "baseModelId",
            "accessGrants",
            "allowAsWorkbookBase",
            "usesIsolatedBranches");
    String connectionId = body.optionalId("connectionId");
    if (connectionId == null) {
      throw Refusal.badRequest("connectionId: connectionId is required");
    }
    ModelKind kind = kind(body.optionalText("modelKind"));
    String name = body.optionalText("modelName");
    String baseId = body.optionalId("baseModelId");
    if (store.connections().stream().noneMatch(c -> c.id().equals(connectionId))) {
      throw Refusal.notFound("Connection with id " + connectionId + " does not exist");
    }
    return switch (kind) {
      case BRANCH -> createBranch(connectionId, baseId, name);
      case SHARED_EXTENSION -> made(kind, name, base(baseId, kind).id(), connectionId);
      case SHARED -> made(kind, name, schemaOf(connectionId), connectionId);
      case SCHEMA, WORKBOOK, QUERY, OTHER ->
          throw Refusal.badRequest("Bad Request: Schema model already exists for the connection");
    };
  }

  private static ModelKind kind(@Nullable String word) {
    return switch (word) {
      case null -> ModelKind.SCHEMA;
      case "SCHEMA", "SHARED", "SHARED_EXTENSION", "BRANCH" -> ModelKind.valueOf(word);
      default -> throw Refusal.badRequest("Bad Request: Invalid parameter value");
    };
  }

  private Reply createBranch(String connectionId, @Nullable String baseId, @Nullable String name) {
    ModelEntry base = base(baseId, ModelKind.BRANCH);
    if (!base.kind().hasBranches() || !base.connectionId().equals(connectionId)) {
      throw Refusal.badRequest("Bad Request: Invalid parameter value");
    }
    if (name == null) {
      throw Refusal.badRequest("modelName: modelName is required");
    }
    checkBranchName(base, name);
    if (store.branch(base.id(), name) != null) {
      return Reply.ok(Map.of("success", false, "error", "Branch name already exists"));
    }
    return made(ModelKind.BRANCH, name, base.id(), connectionId);
  }

  private ModelEntry base(@Nullable String id, ModelKind wanted) {
    if (id == null) {
      throw Refusal.badRequest("Bad Request: baseModelId is required for modelKind " + wanted);
    }
    return places.known(id);
  }

  private Reply made(ModelKind kind, @Nullable String name, String baseId, String connectionId) {
    ModelEntry model = store.create(kind, name, baseId, connectionId);
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", model.id());
    record.put("modelKind", kind.name());
    record.put("name", name);
    return Reply.ok(Map.of("success", true, "model", record));
  }

  private String schemaOf(String connectionId) {
    return store.models().stream()
        .filter(m -> m.kind() == ModelKind.SCHEMA && m.connectionId().equals(connectionId))
        .map(ModelEntry::id)
        .findFirst()
        .orElseThrow(() ->
            Refusal.badRequest(
                "Bad Request: Schema model does not exist when creating a non-schema model"));
  }

  private Reply rename(Call call) {
    String id = call.path("modelId");
    if (!Call.isUuid(id)) {
      throw Refusal.badRequest("modelId: Invalid uuid");
    }
    ModelEntry model = store.model(id);
    if (model == null) {
      throw Refusal.notFound("Model not found");
    }
    String name = call.body("name").text("name");
    if (name.isEmpty()) {
      throw Refusal.badRequest("name: Invalid value expected at least 1 character");
    }
    if (model.kind() == ModelKind.WORKBOOK || model.kind() == ModelKind.QUERY) {
      throw Refusal.badRequest("Cannot rename models of kind " + model.kind());
    }
    ModelEntry base = model.baseModelId() == null ? null : store.model(model.baseModelId());
    if (model.kind() == ModelKind.BRANCH && base != null) {
      checkBranchName(base, name);
    }
    if (isTaken(model, name)) {
      throw Refusal.badRequest("Model name must be unique");
    }
    store.rename(model, name);
    return Reply.ok(Map.of("model", new NamedId(id, name), "success", true));
  }

  private boolean isTaken(ModelEntry model, String name) {
    return store.models().stream()
        .filter(m -> !m.isDeleted() && !m.id().equals(model.id()) && m.kind() == model.kind())
        .filter(m -> Objects.equals(m.baseModelId(), model.baseModelId()))
        .anyMatch(m -> name.equals(m.name()));
  }

  private void checkBranchName(ModelEntry base, String name) {
    if (!BRANCH_NAME.matcher(name).matches()) {
      throw Refusal.badRequest("Branch name must match git-compatible regex [\\w\\-/]+");
    }
    for (ModelEntry other : store.models()) {
      String taken = other.name();
      boolean sibling = other.kind() == ModelKind.BRANCH && base.id().equals(other.baseModelId());
      if (sibling && !other.isDeleted() && taken != null) {
        if (taken.startsWith(name + "/") || name.startsWith(taken + "/")) {
          throw Refusal.badRequest("Branch name would create git ref path conflict");
        }
      }
    }
  }

  private Reply deleteBranch(Call call) {
    call.onlyQuery();
    store.remove(branch(call));
    return Reply.ok(Map.of("success", true));
  }

  private ModelEntry branch(Call call) {
    String id = call.path("modelId");
    if (!Call.isUuid(id)) {
      throw Refusal.badRequest("Bad Request: Invalid modelId format");
    }
    ModelEntry branch = store.model(id) == null ? null : store.branch(id, call.path("branchName"));
    if (branch == null) {
      throw Refusal.notFound("Shared model or branch model does not exist");
    }
    return branch;
  }

  private Reply merge(Call call) {
    ModelEntry branch = branch(call);
    ModelEntry base = places.known(call.path("modelId"));
    Body body =
        call.body(
            "delete_branch", "publish_drafts", "commit_message", "force_override_git_settings");
    boolean force = body.flag("force_override_git_settings", false);
    boolean delete = body.flag("delete_branch", false);
    body.flag("publish_drafts", true);
    body.optionalText("commit_message");
    GitSettings git = store.git(base.id());
    boolean closed = git != null && (git.demandsPullRequest() || git.follower());
    if (closed && !force) {
      throw Refusal.badRequest("A pull request is required to merge this branch");
    }
    store.merge(branch, base);
    if (delete) {
      store.remove(places.known(branch.id()));
    }
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("success", true);
    done.put("published_drafts_count", 0);
    done.put("failed_drafts_count", 0);
    done.put("git_synced", git != null && !closed);
    return Reply.ok(done);
  }

  /// The connection of a model.
  static ConnectionEntry connectionOf(PlaygroundStore store, ModelEntry model) {
    return store.connections().stream()
        .filter(c -> c.id().equals(model.connectionId()))
        .findFirst()
        .orElseThrow();
  }
}
