package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import modeldesk.api.ApiException.Kind;
import modeldesk.model.GitState;
import modeldesk.model.GitState.PullRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpOmniApiGitTest {
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void readsEverySetting() throws Exception {
    server.then(
        200,
        """
        {"authMethod": "ssh", "baseBranch": "main", "branchPerPullRequest": true,
         "cloneUrl": "git@git.example:acme/x.git", "sshUrl": "git@old.example:acme/x.git",
         "gitFollower": true, "gitServiceProvider": "gitlab", "modelPath": "omni/x",
         "publicKey": "ssh-ed25519 AAAA", "requirePullRequest": "users-only",
         "webUrl": "https://git.example/x", "webhookUrl": "https://hooks.example/1", "new": [1]}
        """);
    assertThat(api.git("s1"))
        .isEqualTo(
            new GitState.Connected(
                true,
                PullRequests.USERS_ONLY,
                "main",
                "https://git.example/x",
                "git@git.example:acme/x.git",
                "gitlab",
                "omni/x",
                true,
                "ssh",
                "https://hooks.example/1",
                "ssh-ed25519 AAAA"));
    assertThat(server.requests()).containsExactly("GET /api/v1/models/s1/git");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"always\"',ALWAYS,true",
    "'\"users-only\"',USERS_ONLY,true",
    "'\"never\"',NEVER,false",
    "'\"on-tuesdays\"',OTHER,true",
    "true,ALWAYS,true",
    "false,NEVER,false",
    "null,NEVER,false"
  })
  void readsEveryPullRequestRule(String rule, PullRequests meant, boolean binds) throws Exception {
    server.then(200, "{\"requirePullRequest\":%s,\"sshUrl\":\"git@a.b:c\"}".formatted(rule));
    GitState state = api.git("s1");
    assertThat(state)
        .isEqualTo(
            new GitState.Connected(
                false, meant, null, null, "git@a.b:c", null, null, false, null, null, null));
    assertThat(((GitState.Connected) state).requirePullRequest()).isEqualTo(binds);
  }

  @Test
  void tellsNoGitFromNoModelFromNoRight() throws Exception {
    server
        .then(404, "{\"detail\":\"Git configuration not found for this model\",\"status\":404}")
        .then(403, "{\"detail\":\"Forbidden: Requires MANAGE_MODEL permission\"}")
        .then(404, "{\"detail\":\"Model does not exist\"}");
    assertThat(api.git("s1")).isEqualTo(new GitState.NotConnected());
    assertThat(api.git("s1"))
        .isEqualTo(new GitState.Unknown("Forbidden: Requires MANAGE_MODEL permission"));
    ApiException failure = catchThrowableOfType(ApiException.class, () -> api.git("s1"));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void synchronises() throws Exception {
    server
        .then(200, "{\"didSync\":true,\"gitSha\":\"abc\",\"inSync\":true,\"message\":\"Done\"}")
        .then(200, "{\"didSync\":false,\"gitSha\":null,\"inSync\":false,\"message\":\"Conflict\"}");
    assertThat(api.syncGit("s1", "Sync now")).isEqualTo(new GitSync(true, true, "abc", "Done"));
    assertThat(api.syncGit("s1", null)).isEqualTo(new GitSync(false, false, null, "Conflict"));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/git/sync {\"commitMessage\":\"Sync now\"}",
            "POST /api/v1/models/s1/git/sync {}");
  }

  @ParameterizedTest
  @EnumSource
  void commits(GitCommit.When when) throws Exception {
    server.then(
        200,
        """
        {"pr_url": "https://git.example/x/compare/main...fix?expand=1", "git_sha": null,
         "in_sync": true, "did_sync": true}
        """);
    assertThat(api.commitToGit("s1", new GitCommit("b1", "Fix topics", when)))
        .isEqualTo(
            new GitCommitResult(
                "https://git.example/x/compare/main...fix?expand=1", null, true, true));
    String flags =
        switch (when) {
          case ALWAYS -> "\"allow_branch_exists\":true,\"require_branch_exists\":false";
          case ONLY_NEW -> "\"allow_branch_exists\":false,\"require_branch_exists\":false";
          case ONLY_EXISTING -> "\"allow_branch_exists\":true,\"require_branch_exists\":true";
        };
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/git/commit {\"branch_id\":\"b1\",\"commit_message\":\"Fix topics\","
                + flags
                + "}");
  }

  @Test
  void aCommitWithoutALinkHasNone() throws Exception {
    server.then(200, "{\"pr_url\":null,\"git_sha\":\"s\",\"in_sync\":false,\"did_sync\":true}");
    assertThat(api.commitToGit("s1", new GitCommit("b1", "m", GitCommit.When.ALWAYS)))
        .isEqualTo(new GitCommitResult(null, "s", false, true));
  }
}
