package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.GitBody;
import org.jspecify.annotations.Nullable;

/// The git settings of a model: reading, making, changing and removing them (api.md §2.12).
final class GitRoutes {
  private static final String GIT = "/api/v1/models/{modelId}/git";
  private static final List<String> KEYS =
      List.of(
          "cloneUrl",
          "sshUrl",
          "authMethod",
          "token",
          "baseBranch",
          "branchPerPullRequest",
          "gitFollower",
          "gitServiceProvider",
          "modelPath",
          "requirePullRequest",
          "webUrl");
  private static final List<String> PROVIDERS =
      List.of("github", "gitlab", "azure_devops", "bitbucket", "bitbucket_datacenter", "auto");
  private static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9_\\-.]{1,1000}");

  private final PlaygroundStore store;
  private final GitPlaces places;

  GitRoutes(PlaygroundStore store, GitPlaces places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("GET", GIT, this::read);
    router.add("POST", GIT, this::connect);
    router.add("PATCH", GIT, this::change);
    router.add("DELETE", GIT, this::disconnect);
  }

  private Reply read(Call call) {
    call.onlyQuery("include");
    ModelEntry model = places.managed(call);
    List<String> include = List.of(call.query("include", "").split(",", -1));
    boolean secret = include.contains("webhookSecret");
    boolean known = List.of("", "webhookSecret").containsAll(include);
    if (!known && !call.dialect().isOpenApi()) {
      throw Refusal.badRequest("include: Invalid value expected webhookSecret");
    }
    return Reply.ok(body(model, places.settings(model), secret));
  }

  private Reply connect(Call call) {
    call.onlyQuery();
    Body body = call.body(KEYS, "deployPrivateKey", "deployKeyPassphrase");
    ModelEntry model = places.managed(call);
    if (!model.kind().hasBranches()) {
      throw Refusal.badRequest("Git can only be configured for shared models");
    }
    if (store.git().settings(model.id()) != null) {
      throw Refusal.detail(409, "Git configuration already exists for this model");
    }
    GitSettings fresh =
        changed(
            body,
            new GitSettings("ssh", "main", false, "", false, "auto", null, "never", null, false));
    if (fresh.cloneUrl().isEmpty()) {
      throw Refusal.badRequest("cloneUrl: cloneUrl is required");
    }
    store.git().connect(model.id(), fresh);
    store.count(model, "git-connect", "", fresh.toString());
    return Reply.of(201, body(model, fresh, false));
  }

  private Reply change(Call call) {
    call.onlyQuery();
    Body body = call.body(KEYS, "deployPrivateKey", "deployKeyPassphrase");
    ModelEntry model = places.managed(call);
    GitSettings fresh = changed(body, places.settings(model));
    store.git().connect(places.home(model), fresh);
    store.count(model, "git-change", "", fresh.toString());
    return Reply.ok(body(model, fresh, false));
  }

  private Reply disconnect(Call call) {
    call.onlyQuery();
    ModelEntry model = places.managed(call);
    places.settings(model);
    store.git().disconnect(places.home(model));
    store.count(model, "git-disconnect", "", "");
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("message", "Git repository unlinked successfully");
    done.put("success", true);
    return Reply.ok(done);
  }

  private static GitSettings changed(Body body, GitSettings old) {
    String ssh = body.optionalText("sshUrl");
    String clone = Objects.requireNonNullElse(body.optionalText("cloneUrl"), "");
    String url = !clone.isEmpty() ? clone : ssh == null ? old.cloneUrl() : ssh;
    String method =
        Objects.requireNonNullElse(
            body.optionalWord("authMethod", List.of("ssh", "https_token")), old.authMethod());
    checkUrl(url, method, body, !method.equals(old.authMethod()));
    String provider = body.optionalWord("gitServiceProvider", PROVIDERS);
    String known = provider == null || provider.equals("auto") ? detected(url) : provider;
    String path = body.optionalText("modelPath");
    String web = body.optionalText("webUrl");
    return new GitSettings(
        method,
        Objects.requireNonNullElse(body.optionalText("baseBranch"), old.baseBranch()),
        body.flag("branchPerPullRequest", old.branchPerPullRequest()),
        url,
        body.flag("gitFollower", old.follower()),
        provider == null && !old.cloneUrl().isEmpty() ? old.provider() : known,
        path == null ? old.modelPath() : path,
        Objects.requireNonNullElse(
            body.optionalWord("requirePullRequest", List.of("always", "users-only", "never")),
            old.requirePullRequest()),
        web == null ? old.webUrl() : web,
        old.conflict());
  }

  private static void checkUrl(String url, String method, Body body, boolean fresh) {
    String token = body.optionalText("token");
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw Refusal.badRequest("token: Invalid value");
    }
    boolean https = method.equals("https_token");
    if (https && fresh && token == null) {
      throw Refusal.badRequest("token is required when authMethod is https_token");
    }
    boolean fits = https ? url.startsWith("https://") : url.startsWith("git@");
    if (!url.isEmpty() && !fits) {
      throw Refusal.badRequest(https ? "Invalid HTTPS URL" : "Invalid SSH URL");
    }
  }

  /// The provider a clone address speaks of; `auto` stays where it does not.
  private static String detected(String url) {
    for (String provider : List.of("github", "gitlab", "bitbucket")) {
      if (url.contains(provider)) {
        return provider;
      }
    }
    return url.contains("azure") || url.contains("visualstudio") ? "azure_devops" : "auto";
  }

  private static GitBody body(ModelEntry model, GitSettings git, boolean withSecret) {
    boolean ssh = git.authMethod().equals("ssh");
    @Nullable String secret = withSecret ? Checksums.commitId("hook" + model.id()) : null;
    return new GitBody(
        git.authMethod(),
        git.baseBranch(),
        git.branchPerPullRequest(),
        git.cloneUrl(),
        git.cloneUrl(),
        git.follower(),
        git.provider(),
        git.modelPath(),
        ssh ? "ssh-ed25519 AAAA" + Checksums.commitId("key" + model.id()) : null,
        git.requirePullRequest(),
        git.webUrl(),
        "https://hooks.blobsrus.example/" + model.id(),
        secret);
  }
}
