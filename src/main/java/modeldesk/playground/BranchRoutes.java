package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// Deleting and merging branches, and the dbt environment of one (api.md §2.4, §2.11, §2.16).
final class BranchRoutes {
  private static final String BRANCH = "/api/v1/models/{modelId}/branch/{branchName}";

  private final PlaygroundStore store;
  private final Places places;

  BranchRoutes(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("DELETE", BRANCH, this::delete);
    router.add("POST", BRANCH + "/merge", this::merge);
    router.add("POST", BRANCH + "/dbt", this::dbt);
  }

  private Reply delete(Call call) {
    call.onlyQuery();
    ModelEntry branch = branch(call);
    call.needs(Permission.UPDATE, "Forbidden");
    store.remove(branch);
    store.count(places.known(call.path("modelId")), "delete-branch", call.path("branchName"), "");
    return Reply.success();
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
    call.onlyQuery();
    Body body =
        call.body(
            "delete_branch", "publish_drafts", "commit_message", "force_override_git_settings");
    boolean force = body.flag("force_override_git_settings", false);
    boolean delete = body.flag("delete_branch", false);
    boolean publish = body.flag("publish_drafts", true);
    String message = body.optionalText("commit_message");
    ModelEntry branch = branch(call);
    ModelEntry base = places.known(call.path("modelId"));
    call.needs(Permission.UPDATE, "Forbidden");
    GitSettings git = store.git().settings(base.id());
    boolean synced = admitted(call, git, force);
    store.merge(branch, base);
    ContentShelf.Published drafts =
        publish ? store.content().publish(branch.id()) : new ContentShelf.Published(0, 0);
    store.git().close(branch.id());
    if (delete) {
      store.remove(places.known(branch.id()));
    }
    store.count(base, "merge", call.path("branchName"), String.valueOf(message));
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("success", true);
    done.put("published_drafts_count", drafts.done());
    done.put("failed_drafts_count", drafts.failed());
    done.put("git_synced", synced);
    return Reply.ok(done);
  }

  /// Whether git is told of the merge; a refusal where its settings forbid it (api.md §2.11).
  private static boolean admitted(Call call, @Nullable GitSettings git, boolean force) {
    if (force) {
      call.needs(
          Permission.MANAGE_CONNECTION,
          "Forbidden: force_override_git_settings requires Connection Admin or Organization Admin");
    }
    if (git == null) {
      return false;
    }
    if (git.isClosed() && !force) {
      throw Refusal.detail(
          call.dialect().isOpenApi() ? 403 : 400,
          "A pull request is required to merge this branch");
    }
    if (git.conflict() && !git.isClosed()) {
      throw Refusal.badRequest(
          "Merge conflict: the branch and the git base branch changed the same lines");
    }
    return !git.isClosed();
  }

  private Reply dbt(Call call) {
    call.onlyQuery();
    Body body = call.body("dbt_environment_id", "dbt_git_branch");
    String environment = body.id("dbt_environment_id");
    body.optionalText("dbt_git_branch");
    ModelEntry branch = branch(call);
    call.needs(Permission.UPDATE, "Permission denied");
    store.count(branch, "dbt", "", environment);
    return Reply.success();
  }
}
