package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.GitState;
import modeldesk.model.GitState.PullRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullRequestLinkTest {
  private static GitState.Connected git(@Nullable String webUrl, @Nullable String cloneUrl) {
    return new GitState.Connected(
        false, PullRequests.ALWAYS, "main", webUrl, cloneUrl, null, null, false, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/org/repo/pull/7,,git@github.com:org/repo.git",
    "https://GitHub.com/org/repo/compare/main...x?expand=1,,https://github.com/org/repo.git",
    "https://git.acme.dev/org/repo/-/merge_requests/1,https://git.acme.dev/org/repo,git@tunnel.acme.dev:org/repo",
    "https://code.acme.dev/x,https://acme.dev,",
    "https://acme.dev:8443/x,,ssh://git@acme.dev:2222/org/repo.git",
    "https://dev.azure.com/org/p/_git/r/pullrequest/3,,git@ssh.dev.azure.com:v3/org/p/r",
    "https://bitbucket.org/org/repo/pull-requests/new,,ssh://git@altssh.bitbucket.org:443/org/repo",
  })
  void opensWhatLiesWhereTheRepositoryLies(String url, String webUrl, String cloneUrl) {
    assertThat(PullRequestLink.accept(url, git(webUrl, cloneUrl)))
        .hasValueSatisfying(link -> assertThat(link).hasToString(url));
  }

  @ParameterizedTest
  @CsvSource({
    "http://github.com/org/repo/pull/7",
    "https://github.com.evil.example/org/repo/pull/7",
    "https://evilgithub.com/x",
    "https://github.com@evil.example/x",
    "https://user@github.com/x",
    "https:///x",
    "https:x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//github.com/x",
    "'https://github.com/a b'",
    "''",
  })
  void opensNothingElse(String url) {
    assertThat(PullRequestLink.accept(url, git(null, "git@github.com:org/repo.git"))).isEmpty();
  }

  @Test
  void opensNothingWithoutAnAddressOrARepository() {
    assertThat(PullRequestLink.accept(null, git("https://github.com/x", null))).isEmpty();
    assertThat(PullRequestLink.accept("https://github.com/x", git(null, null))).isEmpty();
    assertThat(PullRequestLink.accept("https://a.com/x", git("https://com/", "com:x"))).isEmpty();
  }
}
