package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of texts that drafts and fetches replace.
final class VersionsTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName FRESH = new FileName("fresh.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private String fetched = "";

  @BeforeEach
  void start() {
    bench = new Bench(home);
    target = bench.branch("test/history");
    bench.open(target);
    fetched = text(API);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private String text(FileName file) {
    return requireNonNull(requireNonNull(bench.session.project()).text(file));
  }

  /// What was kept of a file, the newest first: the kind and the text.
  private List<String> kept(FileName file) {
    bench.untilWritten();
    try {
      return bench.versions.load(target.place()).stream()
          .filter(version -> version.file().equals(file))
          .map(version -> version.kind() + " " + read(version))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(History.Version version) {
    try {
      return Objects.toString(bench.versions.text(version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void type(FileName file, String text) {
    bench.type(file, text);
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.drain();
  }

  private void replace(FileName file, String text) {
    Document document = requireNonNull(bench.documents.open(file));
    document.port().apply(Edits.between(document.text(), text));
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.drain();
  }

  private void untilFetchIsKept(Target place) {
    Instant at = requireNonNull(bench.session.project()).snapshot().fetchedAt();
    bench.window.until(() -> at.equals(bench.session.snapshots().fetchedAt(place.place())));
  }

  private void reload() {
    Snapshot before = requireNonNull(bench.session.project()).snapshot();
    bench.session.reload();
    bench.window.until(() -> {
      Snapshot now = requireNonNull(bench.session.project()).snapshot();
      return !now.fetchedAt().equals(before.fetchedAt());
    });
    untilFetchIsKept(target);
  }

  @Test
  void theSavesOfEachSecondAreNotKept() {
    for (String key : List.of("# a", "b", "c", "d\n")) {
      type(API, key);
      bench.clock.pass(Duration.ofSeconds(1));
    }
    assertThat(kept(API)).isEmpty();
  }

  @Test
  void aDraftThatRestedIsKeptWhenItIsTypedFurther() {
    type(API, "# one\n");
    bench.clock.pass(Duration.ofMinutes(5));
    type(API, "# two\n");
    type(API, "# three\n");
    assertThat(kept(API)).containsExactly("DRAFT # one\n" + fetched);
  }

  @Test
  void aDraftThatRestedOverNightIsKeptByTheNextRunOfTheProgram() {
    type(API, "# one\n");
    bench.close();
    bench = new Bench(home);
    bench.clock.pass(Duration.ofHours(12));
    bench.server.close();
    bench.session.openKept(target.place(), shown -> {});
    bench.window.until(() -> bench.session.target() != null);
    type(API, "# two\n");
    assertThat(kept(API)).containsExactly("DRAFT # one\n" + fetched);
  }

  @Test
  void ofSteadyTypingOneTextIsKeptEveryTenMinutes() {
    for (int minute = 0; minute < 24; minute++) {
      type(API, "# " + minute + "\n");
      bench.clock.pass(Duration.ofMinutes(1));
    }
    assertThat(kept(API)).hasSize(2);
    assertThat(kept(API).getLast()).startsWith("DRAFT # 10\n# 9\n");
    assertThat(kept(API).getFirst()).startsWith("DRAFT # 20\n# 19\n");
  }

  @Test
  void aClockThatGoesBackDoesNotStopCheckpoints() {
    type(API, "# one\n");
    type(API, "# two\n");
    bench.clock.pass(Duration.ofDays(-2));
    type(API, "# three\n");
    bench.clock.pass(Duration.ofMinutes(10));
    type(API, "# four\n");
    assertThat(kept(API)).hasSize(1);
  }

  @Test
  void aDraftOfWhichMuchGoesAtOnceIsKept() {
    type(API, "# one\n");
    replace(API, "base_view: users\n");
    replace(API, "base_view: orders\n");
    assertThat(kept(API)).containsExactly("DRAFT # one\n" + fetched);
  }

  @Test
  void whatIsDiscardedIsKeptWithWhatWasTypedAMomentAgo() {
    type(API, "# one\n");
    requireNonNull(bench.documents.find(API)).port().apply(Edits.of(Edit.insert(0, "# now\n")));
    bench.texts.discard(API);
    assertThat(kept(API)).containsExactly("DISCARDED # now\n# one\n" + fetched);
    assertThat(bench.onDisk(target)).isEmpty();
    bench.window.drain();
    assertThat(requireNonNull(bench.documents.find(API)).isDraft()).isFalse();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  @Test
  void whatIsDiscardedOrDeletedIsKeptWhetherOpenOrNot() {
    type(API, "# one\n");
    bench.documents.close(requireNonNull(bench.documents.find(API)));
    bench.texts.discard(API);
    bench.drafts.create(FRESH, "base_view: users\n");
    type(FRESH, "# new\n");
    bench.texts.discard(FRESH);
    type(RETURNS, "# mine\n");
    String mine = text(RETURNS);
    bench.texts.delete(RETURNS);
    assertThat(kept(API)).containsExactly("DISCARDED # one\n" + fetched);
    assertThat(kept(FRESH)).containsExactly("DISCARDED # new\nbase_view: users\n");
    assertThat(kept(RETURNS)).containsExactly("DISCARDED " + mine);
    assertThat(requireNonNull(bench.onDisk(target).getFirst()).text()).isNull();
  }

  @Test
  void aDraftThatWasMergedIsKeptAsADraftWhetherOpenOrNot() {
    type(API, "# one\n");
    merge(API);
    assertThat(kept(API)).containsExactly("DRAFT # one\n" + fetched);
    bench.documents.close(requireNonNull(bench.documents.find(API)));
    merge(API);
    assertThat(kept(API)).containsExactly("DRAFT # merged\n", "DRAFT # one\n" + fetched);
  }

  private void merge(FileName file) {
    Draft draft = requireNonNull(requireNonNull(bench.session.project()).drafts().get(file));
    ModelFile theirs = requireNonNull(bench.session.project()).snapshot().file(file);
    String merged = "# merged\n".equals(draft.text()) ? "# again\n" : "# merged\n";
    assertThat(bench.texts.take(target, Behind.of(draft, theirs), merged)).isTrue();
    bench.untilWritten();
  }

  @Test
  void aDeletionThatIsTakenBackIsNoText() {
    bench.texts.delete(RETURNS);
    bench.texts.discard(RETURNS);
    assertThat(kept(RETURNS)).isEmpty();
  }

  @Test
  void aDraftThatOmniHasNowIsNotDiscarded() {
    type(API, "# one\n");
    String sent = text(API);
    bench.texts.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
    assertThat(kept(API)).noneMatch(version -> version.contains("# one"));
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void aFetchKeepsWhatChangedOrIsGoneAndNothingElse() throws Exception {
    untilFetchIsKept(target);
    String returns = text(RETURNS);
    bench.someoneWrites(target, API, "base_view: somebody\n");
    bench.api.delete(target, RETURNS, null);
    reload();
    assertThat(kept(API)).containsExactly("FETCHED " + fetched);
    assertThat(kept(RETURNS)).containsExactly("FETCHED " + returns);
    assertThat(bench.versions.load(target.place())).hasSize(2);
  }

  @Test
  void theFirstFetchOfTheNextRunKeepsWhatIsOnDisk() {
    untilFetchIsKept(target);
    restartWith("base_view: of another run\n");
    assertThat(kept(API)).containsExactly("FETCHED base_view: of another run\n");
  }

  /// The program again, with another text of a file kept on disk than Omni has now.
  private void restartWith(String text) {
    try {
      Snapshot now = requireNonNull(bench.session.project()).snapshot();
      Snapshot other =
          now.with(API, new ModelFile(API, text, new Checksum("other")))
              .with(
                  new FileName("offloaded/a.view"),
                  new ModelFile(new FileName("offloaded/a.view"), "x: 1\n", null));
      bench.snapshotStore.prepare("playground", other).save();
      Bench before = bench;
      bench = new Bench(home, before.server);
      before.background.close();
      bench.open(target);
      untilFetchIsKept(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSchemaThatIsNotLoadedYetAfterAStartIsNotTakenForDeleted() throws Exception {
    untilFetchIsKept(target);
    restartWith("base_view: of another run\n");
    assertThat(bench.versions.load(target.place())).hasSize(1);
  }

  @Test
  void draftsGoOnWhereTheHistoryCannotBeWrittenAndThatIsSaidOnce() throws Exception {
    Path folder = home.resolve("data/playground/history");
    untilFetchIsKept(target);
    Files.writeString(folder, "in the way");
    type(API, "# one\n");
    bench.texts.discard(API);
    bench.untilWritten();
    type(API, "# two\n");
    bench.texts.discard(API);
    bench.untilWritten();
    type(API, "# three\n");
    bench.window.drain();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo("# three\n" + fetched);
    assertThat(bench.notices.all())
        .singleElement()
        .satisfies(notice ->
            assertThat(notice.text())
                .startsWith("Earlier texts of files cannot be kept")
                .contains("Drafts, fetching and pushing go on"));
    Files.delete(folder);
    bench.texts.discard(API);
    assertThat(kept(API)).containsExactly("DISCARDED # three\n" + fetched);
  }

  @Test
  void aPartThatCannotBeReadIsSetAsideAndNamed() throws Exception {
    type(API, "# one\n");
    bench.texts.discard(API);
    bench.untilWritten();
    Path index;
    try (var files = Files.walk(home.resolve("data/playground/history/models"))) {
      index = files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
    Files.writeString(index, "{\"fi", StandardOpenOption.APPEND);
    type(API, "# two\n");
    bench.texts.discard(API);
    bench.untilWritten();
    bench.window.drain();
    assertThat(bench.notices.all())
        .singleElement()
        .satisfies(notice ->
            assertThat(notice.text())
                .contains("set aside, not deleted, as ")
                .contains(".jsonl.broken-"));
    assertThat(kept(API)).hasSize(2);
  }

  @Test
  void whatIsTooMuchIsForgottenALittleAfterTheStartAndEveryDay() {
    bench.versions.trimDaily(() -> new History.Limits(Duration.ofDays(90), 0));
    discardSomething("# one\n");
    assertThat(kept(API)).hasSize(1);
    passAndTrim(Duration.ofMinutes(1));
    assertThat(kept(API)).isEmpty();
    discardSomething("# two\n");
    passAndTrim(Duration.ofDays(1));
    assertThat(kept(API)).isEmpty();
  }

  private void discardSomething(String text) {
    type(API, text);
    bench.texts.discard(API);
    bench.untilWritten();
    bench.window.drain();
  }

  private void passAndTrim(Duration time) {
    int before = bench.versions.versionProperty().get();
    bench.window.pass(time);
    bench.window.until(() -> bench.versions.versionProperty().get() > before);
  }
}
