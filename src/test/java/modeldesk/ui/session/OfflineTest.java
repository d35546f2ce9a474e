package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import modeldesk.api.ApiException;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models that were opened once, with Omni gone.
final class OfflineTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

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

  private Snapshot kept(Target target) {
    try {
      return requireNonNull(bench.snapshotStore.load("playground", target.place()).snapshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void openAndKeep(Target target) {
    bench.open(target);
    untilKept(target);
  }

  private void untilKept(Target target) {
    Instant fetchedAt = requireNonNull(bench.session.project()).snapshot().fetchedAt();
    bench.window.until(() -> fetchedAt.equals(bench.session.snapshots().fetchedAt(target.place())));
  }

  private void networkGoes() {
    bench.server.faults().next(Integer.MAX_VALUE, "/api/", new Faults.Fault.Cut());
  }

  private void networkReturns() {
    bench.server.faults().clear();
  }

  /// The program again, on the same folder.
  private void restart() {
    bench.close();
    bench = new Bench(home);
  }

  private Optional<Target> openKept(Target target) {
    AtomicReference<Optional<Target>> shown = new AtomicReference<>();
    bench.session.openKept(target.place(), shown::set);
    bench.window.until(() -> shown.get() != null);
    return shown.get();
  }

  private String text(FileName file) {
    return requireNonNull(requireNonNull(bench.session.project()).text(file));
  }

  private void type(FileName file, String text) {
    bench.type(file, text);
    bench.documents.keepAll();
    bench.untilWritten();
  }

  @Test
  void whatIsFetchedIsKept() {
    Target shared = bench.shared();
    openAndKeep(shared);

    assertThat(kept(shared)).isEqualTo(requireNonNull(bench.session.project()).snapshot());
    assertThat(bench.session.isCurrent()).isTrue();
  }

  @Test
  void getLatestIsKept() {
    Target branch = bench.branch("test/latest");
    openAndKeep(branch);
    bench.someoneWrites(branch, API, "base_view: somebody\n");

    bench.session.reload();
    bench.window.until(() -> text(API).contains("somebody"));
    untilKept(branch);

    assertThat(requireNonNull(kept(branch).file(API)).text()).contains("somebody");
  }

  @Test
  void whatAPushReadsBackIsKept() {
    Target branch = bench.branch("test/pushed");
    openAndKeep(branch);

    bench.texts.pushed(branch, API, "x: 1\n", new ModelFile(API, "x: 1\n", null));
    bench.window.until(() -> "x: 1\n".equals(requireNonNull(kept(branch).file(API)).text()));
  }

  @Test
  void withNoServerAtAllTheLastModelOpensAndIsEditedAndChecked() {
    Target shared = bench.shared();
    openAndKeep(shared);
    String before = text(API);
    restart();
    bench.language();
    bench.server.close();

    assertThat(openKept(shared)).isPresent();

    assertThat(bench.session.isCurrent()).isFalse();
    assertThat(text(API)).isEqualTo(before);
    type(API, "label: [\n");
    assertThat(bench.draftText(shared, "api.topic")).startsWith("label: [");
    bench.window.pass(Duration.ofSeconds(1));
    bench.window.until(() ->
        bench.issues.of(API).stream()
            .anyMatch(issue -> requireNonNull(issue.rule()).code().equals("yaml-syntax")));
    assertThat(bench.session.readOnlyReason()).isEmpty();
  }

  @Test
  void draftsAreThereAgainWithTheFilesTheyBelongTo() {
    Target branch = bench.branch("test/drafts");
    openAndKeep(branch);
    type(API, "# mine\n");
    restart();
    bench.server.close();

    openKept(branch);

    assertThat(text(API)).startsWith("# mine");
    assertThat(requireNonNull(bench.session.project()).drafts()).containsOnlyKeys(API);
  }

  @Test
  void whatWasReadAheadIsShownTheMomentItIsAskedFor() {
    Target branch = bench.branch("test/ahead");
    openAndKeep(branch);
    type(API, "# mine\n");
    restart();
    bench.session.readAhead(branch.place());
    bench.untilWritten();

    bench.session.openKept(branch.place(), shown -> {});

    assertThat(text(API)).startsWith("# mine");
    assertThat(bench.session.isCurrent()).isFalse();
  }

  @Test
  void whatIsNotReadAheadYetOrOfAnotherPlaceIsShownWhenItIsRead() {
    Target branch = bench.branch("test/late");
    openAndKeep(branch);
    restart();
    bench.session.readAhead(new Target.Place("another", null, Mode.COMBINED));
    bench.untilWritten();

    assertThat(openKept(branch)).isPresent();

    assertThat(requireNonNull(bench.session.target()).isSamePlace(branch)).isTrue();
  }

  @Test
  void nothingKeptIsToldAndNothingShown() {
    assertThat(openKept(bench.shared())).isEmpty();
    assertThat(bench.session.target()).isNull();
  }

  @Test
  void anotherModelThatWasOpenedOnceOpensOfflineAndSaysHowOldItIs() {
    Target shared = bench.shared();
    Target branch = bench.branch("test/other");
    openAndKeep(branch);
    openAndKeep(shared);
    networkGoes();

    bench.open(branch);

    assertThat(bench.session.isCurrent()).isFalse();
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .containsExactly(
            "test/other is shown as it was fetched a moment ago. Omni cannot be reached. Your drafts"
                + " are kept on this computer; check the network and try again.");
    assertThat(bench.notices.all().getFirst().level()).isEqualTo(Notice.Level.INFO);
  }

  @Test
  void aModelThatWasNeverOpenedCannotBeAndWhatIsOpenStays() {
    Target shared = bench.shared();
    Target branch = bench.branch("test/never");
    openAndKeep(shared);
    networkGoes();

    bench.session.open(branch);
    bench.window.until(
        () -> bench.session.openingProperty().get() instanceof Session.Opening.Failed);

    assertThat(requireNonNull(bench.session.target()).isSamePlace(shared)).isTrue();
    assertThat(bench.session.isCurrent()).isTrue();
    assertThat(bench.notices.all().getLast().text())
        .startsWith("test/never could not be opened: it was never opened on this computer before");
  }

  @Test
  void aTokenThatIsNotAcceptedKeepsNobodyFromFilesAndDrafts() {
    Target branch = bench.branch("test/token");
    openAndKeep(branch);
    type(API, "# mine\n");
    openAndKeep(bench.shared());
    bench.server.faults().next(Integer.MAX_VALUE, "/api/", Faults.BAD_TOKEN);

    bench.open(branch);

    assertThat(text(API)).startsWith("# mine");
    assertThat(text(RETURNS)).isNotEmpty();
    assertThat(bench.notices.all())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.level()).isEqualTo(Notice.Level.WARNING);
          assertThat(notice.text())
              .startsWith(
                  "test/token is shown as it was fetched a moment ago. Omni does not accept");
        });
  }

  @Test
  void whenOmniIsBackTheFilesAreFetchedAndWhatWasTypedMeanwhileStays() {
    Target branch = bench.branch("test/back");
    openAndKeep(branch);
    bench.someoneWrites(branch, API, "base_view: somebody\n");
    bench.someoneWrites(branch, RETURNS, "base_view: somebody_else\n");
    openAndKeep(bench.shared());
    networkGoes();
    bench.open(branch);
    assertThat(text(API)).doesNotContain("somebody");
    type(API, "# mine\n");

    networkReturns();
    bench.session.rights().read();
    bench.window.until(() -> bench.session.isCurrent());

    assertThat(text(RETURNS)).isEqualTo("base_view: somebody_else\n");
    assertThat(text(API)).startsWith("# mine").doesNotContain("somebody");
    assertThat(requireNonNull(bench.session.project()).isBehind(API)).isTrue();
    assertThat(bench.draftText(branch, "api.topic")).startsWith("# mine");
    untilKept(branch);
    assertThat(requireNonNull(kept(branch).file(API)).text()).contains("somebody");
  }

  @Test
  void aModelThatIsOpenWhenTheNetworkReturnsIsFetchedOnce() {
    Target branch = bench.branch("test/once");
    openAndKeep(branch);
    networkGoes();
    bench.session.reload();
    bench.window.until(() -> !bench.requests.onlineProperty().get());
    bench.window.until(() -> !bench.notices.all().isEmpty());
    networkReturns();
    int before = bench.requests.all().size();

    bench.session.reload();
    Instant old = kept(branch).fetchedAt();
    bench.window.until(() -> kept(branch).fetchedAt().isAfter(old));

    assertThat(bench.requests.all().stream().skip(before).filter(e -> e.path().endsWith("/yaml")))
        .hasSize(1);
  }

  @Test
  void filesThatCannotBeReadAreSetAsideNamedAndFetchedAgain() throws IOException {
    Target branch = bench.branch("test/broken");
    openAndKeep(branch);
    type(API, "# mine\n");
    openAndKeep(bench.shared());
    try (Stream<Path> files =
        Files.walk(home.resolve("data/playground/snapshots/" + branch.model().id()))) {
      for (Path file : files.filter(each -> !each.toString().contains("_shared")).toList()) {
        if (Files.isRegularFile(file)) {
          Files.write(file, new byte[] {1});
        }
      }
    }
    networkGoes();

    bench.session.open(branch);
    bench.window.until(
        () -> bench.session.openingProperty().get() instanceof Session.Opening.Failed);

    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .anyMatch(text ->
            text.startsWith(
                    "The files of a model that were kept on this computer could not be read")
                && text.contains(".combined.json.gz.broken-"));
    networkReturns();
    bench.open(branch);
    assertThat(text(API)).startsWith("# mine");
    untilKept(branch);
  }

  @Test
  void draftsOfABranchThatIsGoneAreShownAmongTheFilesThatWereKept() throws ApiException {
    Target branch = bench.branch("test/gone");
    openAndKeep(branch);
    type(API, "# mine\n");
    openAndKeep(bench.shared());
    bench.api.deleteBranch(branch.model().id(), "test/gone");

    bench.open(branch);

    assertThat(text(API)).startsWith("# mine");
    assertThat(text(RETURNS)).isNotEmpty();
    assertThat(bench.session.readOnlyReason()).startsWith("Branch test/gone is not in Omni");
  }

  @Test
  void modesAreKeptApart() {
    Target branch = bench.branch("test/modes");
    openAndKeep(branch);
    openAndKeep(branch.with(Mode.EXTENSION));
    int authored = requireNonNull(bench.session.project()).names().size();
    networkGoes();

    bench.open(branch);
    assertThat(requireNonNull(bench.session.project()).names().size()).isGreaterThan(authored);
    bench.open(branch.with(Mode.EXTENSION));
    assertThat(requireNonNull(bench.session.project()).names()).hasSize(authored);
  }

  @Test
  void offlineOpeningSomethingElseMeanwhileWins() {
    Target first = bench.branch("test/first");
    Target second = bench.branch("test/second");
    openAndKeep(first);
    openAndKeep(second);
    openAndKeep(bench.shared());
    networkGoes();
    bench.session.reload();
    bench.window.until(() -> !bench.requests.onlineProperty().get());

    bench.session.open(first);
    bench.open(second);
    bench.window.drain();

    assertThat(requireNonNull(bench.session.target()).displayName()).isEqualTo("test/second");
  }

  @Test
  void agesAreSaidInTheLargestUnitThatFits() {
    Instant now = Instant.parse("2026-11-25T14:00:00Z");
    assertThat(
            Stream.of(-5, 0, 59, 60, 48 * 60, 3_599, 3_600, 86_399, 86_400, 40 * 86_400)
                .map(seconds -> Age.of(now.minusSeconds(seconds), now)))
        .containsExactly(
            "a moment",
            "a moment",
            "a moment",
            "1 min",
            "48 min",
            "59 min",
            "1 h",
            "23 h",
            "1 day",
            "40 days");
  }
}
