package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.PullRequest;
import org.jspecify.annotations.Nullable;

/// Pull requests of branches, and bringing a model and its git branch together (api.md §2.12).
final class GitSyncRoutes {
  private static final String GIT = "/api/v1/models/{modelId}/git";

  private final PlaygroundStore store;
  private final Places places;
  private final GitPlaces git;

  GitSyncRoutes(PlaygroundStore store, Places places, GitPlaces git) {
    this.store = store;
    this.places = places;
    this.git = git;
  }

  void addTo(Router router) {
    router.add("POST", GIT + "/commit", this::commit);
    router.add("POST", GIT + "/sync", this::sync);
  }

  private Reply commit(Call call) {
    call.onlyQuery();
    Body body =
        call.body("branch_id", "commit_message", "allow_branch_exists", "require_branch_exists");
    String branchId = body.id("branch_id");
    String message = body.text("commit_message");
    if (message.isEmpty()) {
      throw Refusal.badRequest("commit_message: commit_message is required");
    }
    boolean allow = body.flag("allow_branch_exists", true);
    boolean require = body.flag("require_branch_exists", false);
    if (!allow && require) {
      throw Refusal.badRequest("allow_branch_exists and require_branch_exists exclude each other");
    }
    ModelEntry model = git.model(call);
    GitSettings settings = git.settings(model);
    call.needs(Permission.UPDATE, "Forbidden: Requires MANAGE_MODEL permission");
    ModelEntry branch = places.top(call, model, branchId, "Branch does not exist");
    PullRequest before = store.git().request(branch.id());
    if (before != null && !allow) {
      throw Refusal.badRequest("Branch " + branch.name() + " already exists in git");
    }
    if (before == null && require) {
      throw Refusal.badRequest("Branch " + branch.name() + " does not exist in git");
    }
    PullRequest after = store.git().push(branch.id(), branch.updatedAt());
    store.count(branch, "git-commit", "", message);
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    done.put("pr_url", address(settings, branch, before));
    done.put("git_sha", sha(branch));
    done.put("in_sync", true);
    done.put("did_sync", before == null || !before.committed().equals(after.committed()));
    return Reply.ok(done);
  }

  /// The page that makes a pull request at first, then the pull request; null where the host is not
  /// known.
  private static @Nullable String address(
      GitSettings settings, ModelEntry branch, @Nullable PullRequest before) {
    String place = settings.place();
    if (place == null || settings.provider().equals("auto")) {
      return null;
    }
    return before == null
        ? "%s/compare/%s...%s?expand=1".formatted(place, settings.baseBranch(), branch.name())
        : place + "/pull/" + before.number();
  }

  private Reply sync(Call call) {
    call.onlyQuery();
    String message = call.body("commitMessage").optionalText("commitMessage");
    ModelEntry model = git.managed(call);
    GitSettings settings = git.settings(model);
    store.count(model, "git-sync", "", String.valueOf(message));
    if (settings.conflict()) {
      return Reply.ok(done(model, false, false, "Merge conflict: resolve it in the repository"));
    }
    boolean merged = false;
    for (ModelEntry branch : store.models()) {
      boolean own = branch.kind() == ModelKind.BRANCH && model.id().equals(branch.baseModelId());
      PullRequest request = own ? store.git().request(branch.id()) : null;
      if (request != null && request.merged()) {
        store.merge(branch, model);
        store.git().close(branch.id());
        merged = true;
      }
    }
    String text = merged ? "Model was updated from git" : "Model is in sync with git";
    return Reply.ok(done(places.known(model.id()), merged, true, text));
  }

  private static Map<String, @Nullable Object> done(
      ModelEntry model, boolean did, boolean inSync, String message) {
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    done.put("didSync", did);
    done.put("gitSha", sha(model));
    done.put("inSync", inSync);
    done.put("message", message);
    return done;
  }

  private static String sha(ModelEntry model) {
    return Checksums.commitId(model.id() + model.updatedAt());
  }
}
