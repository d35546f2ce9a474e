package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.model.FileName;
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
  void whatCouldNotBeOpenedAndNowCanIsNotSaidAnyMore() {
    Target target = bench.branch("test/failing");
    bench.server.faults().next(1, "/api/v1/models/", Faults.FORBIDDEN);
    bench.session.open(target);
    bench.window.until(() -> !bench.notices.all().isEmpty());
    bench.server.faults().clear();
    bench.open(target);
    assertThat(bench.notices.all()).isEmpty();
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

  private void somebodyDeletes(Target branch) {
    try {
      bench.api.deleteBranch(branch.model().id(), branch.displayName());
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void filesThatWereReadBeforeOneWasWrittenDoNotBringItsOldTextBack() throws Exception {
    Target branch = bench.branch("test/meanwhile");
    bench.open(branch);
    FileName api = new FileName("api.topic");
    String path = "/api/v1/models/" + branch.model().id() + "/yaml";
    bench.server.faults().next(1, "GET", path, new Faults.Fault.SlowBody(Duration.ofSeconds(2)));
    boolean[] there = new boolean[1];
    bench.session.reload(fetched -> there[0] = fetched);
    while (bench.server.faults().happened() == 0) {
      Thread.onSpinWait();
    }
    bench.someoneWrites(branch, api, "base_view: ecomm__users\n");
    bench.session.fetched(branch, api, bench.api.file(branch, api));
    bench.window.until(() -> there[0]);
    assertThat(requireNonNull(requireNonNull(bench.session.project()).text(api)))
        .contains("ecomm__users");
  }

  @Test
  void aBranchThatSomebodyDeletedStaysToBeReadAndLeadsOnToTheSharedModel() {
    Target branch = bench.branch("test/gone");
    List<Target> lost = new ArrayList<>();
    bench.session.onLost(lost::add);
    bench.open(branch);
    FileName api = new FileName("api.topic");
    bench.type(api, "# mine\n");
    somebodyDeletes(branch);
    bench.session.reload();
    bench.window.until(() -> !bench.session.readOnlyReason().isEmpty());

    String sentence =
        "Branch test/gone is not in Omni any more: somebody merged or deleted it. Its files and"
            + " your drafts stay here to read and copy; open another branch or the shared model to"
            + " go on.";
    assertThat(bench.session.readOnlyReason()).isEqualTo(sentence);
    assertThat(requireNonNull(bench.documents.find(api)).text()).startsWith("# mine");
    bench.untilWritten();
    assertThat(bench.draftText(branch, "api.topic")).startsWith("# mine");
    assertThat(lost).containsExactly(branch);
    assertThat(bench.notices.all()).isEmpty();

    Notice.Action on = requireNonNull(bench.session.wayOn());
    assertThat(on.label()).isEqualTo("Open Blobs R Us");
    on.run().run();
    bench.window.until(() -> requireNonNull(bench.session.target()).isSamePlace(bench.shared()));
    assertThat(bench.session.readOnlyReason()).isEmpty();
    assertThat(bench.session.wayOn()).isNull();
    assertThat(bench.draftText(branch, "api.topic")).startsWith("# mine");
  }

  @Test
  void draftsOfABranchThatIsGoneAreStillShown() {
    Target branch = bench.branch("test/gone");
    bench.open(branch);
    FileName api = new FileName("api.topic");
    bench.type(api, "# mine\n");
    bench.documents.keepAll();
    bench.untilWritten();
    bench.open(bench.shared());
    somebodyDeletes(branch);

    bench.open(branch);

    assertThat(requireNonNull(bench.session.project()).text(api)).startsWith("# mine");
    assertThat(bench.session.readOnlyReason()).startsWith("Branch test/gone is not in Omni");
  }

  @Test
  void aBranchThatIsGoneAndHasNoDraftsIsNotOpened() {
    Target branch = bench.branch("test/gone");
    bench.open(bench.shared());
    somebodyDeletes(branch);
    bench.session.open(branch);
    bench.window.until(
        () -> bench.session.openingProperty().get() instanceof Session.Opening.Failed);
    assertThat(requireNonNull(bench.session.target()).isSamePlace(bench.shared())).isTrue();
    assertThat(bench.session.readOnlyReason()).isEmpty();
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
