package modeldesk.api;

import java.util.Locale;
import java.util.Objects;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireGit;
import modeldesk.api.wire.WireGitCommit;
import modeldesk.api.wire.WireGitSync;
import modeldesk.model.GitState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The git side of a model: its settings, synchronisation and pull requests (api.md §2.12).
final class GitCalls {
  private final Http http;
  private final Timeouts timeouts;

  GitCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  GitState settings(String modelId) throws ApiException {
    try {
      return connected(
          Json.read(
              http.send(Call.get(timeouts.request(), "models", modelId, "git")), WireGit.class));
    } catch (ApiException e) {
      String text = Objects.requireNonNullElse(e.getMessage(), "");
      if (e.kind() == Kind.NOT_FOUND
          && text.toLowerCase(Locale.ROOT).contains("git configuration not found")) {
        return new GitState.NotConnected();
      }
      if (e.kind() == Kind.FORBIDDEN) {
        return new GitState.Unknown(text);
      }
      throw e;
    }
  }

  private static GitState connected(WireGit wire) {
    JsonNode rule = wire.requirePullRequest();
    return new GitState.Connected(
        Boolean.TRUE.equals(wire.gitFollower()),
        GitState.PullRequests.of(rule == null || rule.isNull() ? "" : rule.asString("always")),
        wire.baseBranch(),
        wire.webUrl(),
        wire.cloneUrl() == null ? wire.sshUrl() : wire.cloneUrl(),
        wire.gitServiceProvider(),
        wire.modelPath(),
        Boolean.TRUE.equals(wire.branchPerPullRequest()),
        wire.authMethod(),
        wire.webhookUrl(),
        wire.publicKey());
  }

  GitSync sync(String modelId, @Nullable String message) throws ApiException {
    WireGitSync.Request body = new WireGitSync.Request(message);
    WireGitSync wire =
        Json.read(
            http.send(Call.post(timeouts.validate(), body, "models", modelId, "git", "sync")),
            WireGitSync.class);
    return new GitSync(
        Boolean.TRUE.equals(wire.didSync()),
        Boolean.TRUE.equals(wire.inSync()),
        wire.gitSha(),
        Objects.requireNonNullElse(wire.message(), ""));
  }

  GitCommitResult commit(String modelId, GitCommit commit) throws ApiException {
    WireGitCommit.Request body =
        new WireGitCommit.Request(
            commit.branchId(),
            commit.message(),
            commit.allowBranchExists(),
            commit.requireBranchExists());
    WireGitCommit wire =
        Json.read(
            http.send(Call.post(timeouts.validate(), body, "models", modelId, "git", "commit")),
            WireGitCommit.class);
    return new GitCommitResult(
        wire.pullRequestUrl(),
        wire.sha(),
        Boolean.TRUE.equals(wire.inSync()),
        Boolean.TRUE.equals(wire.didSync()));
  }
}
