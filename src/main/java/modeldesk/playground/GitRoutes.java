package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.GitBody;
import org.jspecify.annotations.Nullable;

/// The git settings of a model, its pull requests and its synchronisation (api.md §2.12).
final class GitRoutes {
  private static final String HOST = "https://git.blobsrus.example/models/";

  private final PlaygroundStore store;
  private final Places places;

  GitRoutes(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/models/{modelId}/git", this::settings);
    router.add("POST", "/api/v1/models/{modelId}/git/commit", this::commit);
    router.add("POST", "/api/v1/models/{modelId}/git/sync", this::sync);
  }

  private Reply settings(Call call) {
    call.onlyQuery("include");
    ModelEntry model = model(call);
    GitSettings git = git(model);
    return Reply.ok(
        new GitBody(
            "ssh",
            git.baseBranch(),
            false,
            "git@git.blobsrus.example:models/" + git.repository() + ".git",
            "git@git.blobsrus.example:models/" + git.repository() + ".git",
            git.follower(),
            "gitlab",
            "omni",
            null,
            git.requirePullRequest(),
            HOST + git.repository(),
            "https://hooks.blobsrus.example/" + model.id()));
  }

  private Reply commit(Call call) {
    ModelEntry model = model(call);
    GitSettings git = git(model);
    Body body =
        call.body("branch_id", "commit_message", "allow_branch_exists", "require_branch_exists");
    String branchId = body.optionalId("branch_id");
    if (branchId == null) {
      throw Refusal.badRequest("branch_id: branch_id is required");
    }
    if (body.text("commit_message").isBlank()) {
      throw Refusal.badRequest("commit_message: commit_message is required");
    }
    boolean allow = body.flag("allow_branch_exists", true);
    if (!allow && body.flag("require_branch_exists", false)) {
      throw Refusal.badRequest("allow_branch_exists and require_branch_exists exclude each other");
    }
    ModelEntry branch = places.top(model, branchId, "Branch does not exist");
    Map<String, Object> done = new LinkedHashMap<>();
    done.put(
        "pr_url",
        "%s%s/compare/%s...%s?expand=1"
            .formatted(HOST, git.repository(), git.baseBranch(), branch.name()));
    done.put("git_sha", sha(branch));
    done.put("in_sync", true);
    done.put("did_sync", true);
    return Reply.ok(done);
  }

  private Reply sync(Call call) {
    ModelEntry model = model(call);
    git(model);
    call.body("commitMessage").optionalText("commitMessage");
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    done.put("didSync", false);
    done.put("gitSha", sha(model));
    done.put("inSync", true);
    done.put("message", "Model is in sync with git");
    return Reply.ok(done);
  }

  private ModelEntry model(Call call) {
    String id = call.path("modelId");
    ModelEntry model = Call.isUuid(id) ? store.model(id) : null;
    if (model == null) {
      throw Refusal.notFound("Model does not exist");
    }
    return model;
  }

  private GitSettings git(ModelEntry model) {
    String home = model.kind() == ModelKind.BRANCH ? model.baseModelId() : model.id();
    GitSettings git = home == null ? null : store.git(home);
    if (git == null) {
      throw Refusal.notFound("Git configuration not found for this model");
    }
    return git;
  }

  private static String sha(ModelEntry model) {
    return Checksums.commitId(model.id() + model.updatedAt());
  }
}
