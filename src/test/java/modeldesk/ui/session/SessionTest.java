package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.GitState;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void openingFetchesTheFilesAndTheGitSettings() {
    bench.open(bench.shared());
    bench.window.until(() -> bench.session.gitProperty().get() instanceof GitState.NotConnected);
    assertThat(requireNonNull(bench.session.project()).names())
        .anyMatch(name -> name.key().equals("api.topic"));
    assertThat(bench.session.readOnlyReason()).isEmpty();
    assertThat(bench.session.needsCommitMessage()).isFalse();
  }

  @Test
  void aFailureLeavesWhatIsOpenAndSaysWhatIsKept() {
    Target shared = bench.shared();
    bench.open(shared);
    Target branch = bench.branch("test/failing");
    bench.server.faults().next(9, "/api/v1/models/", Faults.FORBIDDEN);
    bench.session.open(branch);
    bench.window.until(
        () -> bench.session.openingProperty().get() instanceof Session.Opening.Failed);
    assertThat(requireNonNull(bench.session.target()).isSamePlace(shared)).isTrue();
    assertThat(bench.notices.all())
        .singleElement()
        .satisfies(notice ->
            assertThat(notice.text())
                .startsWith("test/failing could not be opened. Omni does not let this token"));
  }

  @Test
  void aTokenThatIsNotAcceptedSaysToSignInAgain() {
    Target shared = bench.shared();
    bench.server.faults().next(9, "/api/v1/models/", Faults.BAD_TOKEN);
    bench.session.open(shared);
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getFirst().text())
        .contains("Omni does not accept the token. Your drafts are kept on this computer")
        .doesNotContain(bench.server.token());
  }

  @Test
  void openingSomethingElseMeanwhileWins() {
    Target first = bench.branch("test/first");
    Target second = bench.branch("test/second");
    bench.session.open(first);
    bench.open(second);
    bench.window.drain();
    assertThat(requireNonNull(bench.session.target()).displayName()).isEqualTo("test/second");
  }
}
