package modeldesk.playground;

import java.util.List;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// Bringing the files of one model into another (api.md §2.15), for organization keys only.
final class MigrateRoute {
  private final PlaygroundStore store;
  private final Places places;

  MigrateRoute(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models/{modelId}/migrate", this::migrate);
  }

  private Reply migrate(Call call) {
    call.onlyQuery();
    Body body =
        call.body(
            List.of("targetModelId", "gitRef", "branchName", "commitMessage"),
            "deleteViewsAndTopicsMissingFromSource");
    String targetId = body.text("targetModelId");
    if (!Call.isUuid(targetId)) {
      throw Refusal.badRequest("targetModelId is not a valid UUID");
    }
    String ref = body.optionalText("gitRef");
    boolean missing = ref == null ? !call.dialect().isOpenApi() : ref.isBlank();
    if (missing) {
      throw Refusal.badRequest("gitRef is empty");
    }
    String branchName = body.optionalText("branchName");
    body.optionalText("commitMessage");
    boolean dropOthers = body.flag("deleteViewsAndTopicsMissingFromSource", true);
    if (!call.role().isOrganizationKey()) {
      throw Refusal.forbidden("User does not have access to the source or target model");
    }
    ModelEntry source = places.model(call);
    ModelEntry target = places.known(targetId);
    if (store.git().settings(source.id()) == null) {
      throw Refusal.badRequest("Source model does not have git enabled");
    }
    ModelEntry place = place(target, branchName);
    store.copy(source, place, dropOthers);
    store.count(place, "migrate", source.id(), String.valueOf(ref));
    return Reply.success();
  }

  /// The target, or the branch of it that is made when it is missing.
  private ModelEntry place(ModelEntry target, @Nullable String branchName) {
    GitSettings git = store.git().settings(target.id());
    if (branchName == null) {
      if (git != null) {
        throw Refusal.badRequest("Target model has git enabled but branchName was not provided");
      }
      return target;
    }
    ModelEntry branch = store.branch(target.id(), branchName);
    if (branch != null) {
      return branch;
    }
    BranchNames.check(store, target, null, branchName);
    return store.create(ModelKind.BRANCH, branchName, target.id(), target.connectionId());
  }
}
