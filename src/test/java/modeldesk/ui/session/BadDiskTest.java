package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that takes nothing, as one that is full or may not be written: a file stands where the
/// folder of the drafts should be, which stops every user, root too. It is told, nothing is lost
/// while the program runs, and what it has goes to the disk as soon as that takes it.
final class BadDiskTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir private Path home;
  private Bench bench;
  private Target target;
  private Path drafts;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(home);
    target = bench.branch("test/disk");
    bench.open(target);
    drafts = home.resolve("data/playground/drafts");
    Files.createDirectories(drafts.getParent());
    Files.writeString(drafts, "in the way");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void untilTold(String start) {
    bench.window.until(
        () -> bench.notices.all().stream().anyMatch(notice -> notice.text().startsWith(start)));
  }

  private void untilHeld() {
    bench.documents.keepAll();
    untilTold("The draft of api.topic could not be kept on disk");
  }

  /// What is told of drafts; what can be undone is told apart.
  private List<String> told() {
    return bench.notices.all().stream()
        .map(Notice::text)
        .filter(text -> text.startsWith("The draft of") || text.startsWith("Some drafts"))
        .toList();
  }

  private void repair() throws IOException {
    Files.delete(drafts);
  }

  @Test
  void itIsToldWhatTheDiskSaidAndWhatToDo() {
    bench.type(API, "# mine\n");
    untilHeld();

    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("The draft of api.topic could not be kept on disk: " + drafts)
        .endsWith(
            ". It is kept in this window and written as soon as the disk takes it; free some space"
                + " or check the permissions of the data folder.");
  }

  @Test
  void itIsWrittenAsSoonAsTheDiskTakesItThoughNobodyTypesAnyMore() throws Exception {
    Document document = bench.type(API, "# mine\n");
    untilHeld();
    bench.window.pass(Duration.ofSeconds(5));
    bench.untilWritten();
    assertThat(told()).hasSize(1);

    repair();
    bench.window.pass(Duration.ofSeconds(5));
    bench.untilWritten();

    assertThat(bench.store.load("playground", target).drafts())
        .singleElement()
        .satisfies(draft -> assertThat(draft.text()).isEqualTo(document.text()));
    assertThat(told()).isEmpty();
  }

  @Test
  void aTabThatIsClosedMeanwhileOpensWithWhatWasTyped() {
    Document document = bench.type(API, "# mine\n");
    String text = document.text();
    bench.documents.close(document);
    untilTold("The draft of api.topic could not be kept on disk");

    assertThat(requireNonNull(bench.documents.open(API)).text()).isEqualTo(text);
  }

  @Test
  void aBranchThatIsLeftMeanwhileComesBackWithWhatWasTyped() throws Exception {
    String text = bench.type(API, "# mine\n").text();
    untilHeld();
    Target other = bench.branch("test/other");
    bench.open(other);
    bench.open(target);
    assertThat(requireNonNull(bench.documents.open(API)).text()).isEqualTo(text);

    bench.open(other);
    repair();
    bench.window.pass(Duration.ofSeconds(5));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(text);
  }

  @Test
  void theNewestTextWins() throws Exception {
    Document document = bench.type(API, "# mine\n");
    untilHeld();
    document.port().apply(Edits.of(Edit.insert(0, "# more\n")));
    repair();
    bench.documents.keepAll();
    bench.window.pass(Duration.ofSeconds(5));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(document.text());
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsGivenUpMeanwhileDoesNotComeBack() throws Exception {
    bench.type(API, "# mine\n");
    bench.type(RETURNS, "# mine\n");
    untilHeld();
    bench.texts.discard(API);
    bench.untilWritten();
    repair();
    bench.window.pass(Duration.ofSeconds(5));
    bench.untilWritten();
    assertThat(bench.store.load("playground", target).drafts())
        .singleElement()
        .satisfies(draft -> assertThat(draft.name()).isEqualTo(RETURNS));
  }

  @Test
  void theWindowIsNotClosedOverTextsThatAreOnlyInMemoryUnlessItIsWantedTwice() throws Exception {
    assertThat(bench.drafts.mayEnd()).isTrue();
    bench.type(API, "# mine\n");
    untilHeld();

    assertThat(bench.drafts.mayEnd()).isFalse();
    assertThat(told().getLast())
        .isEqualTo(
            "Some drafts are not on disk yet, because it does not take them. The window stays open"
                + " so that nothing is lost: free some space or check the permissions of the data"
                + " folder. Close it once more to give them up.");
    assertThat(bench.drafts.mayEnd()).isTrue();

    repair();
    bench.window.pass(Duration.ofSeconds(5));
    bench.untilWritten();
    assertThat(bench.drafts.mayEnd()).isTrue();
    assertThat(told()).isEmpty();
  }

  @Test
  void filesThatCannotBeKeptForWorkingOfflineAreToldAndTheWorkGoesOn() throws Exception {
    bench.window.until(() -> bench.session.snapshots().fetchedAt(target.place()) != null);
    Path snapshots = home.resolve("data/playground/snapshots");
    clear(snapshots);
    Files.writeString(snapshots, "in the way");

    bench.session.reload();

    untilTold("The files of ");
    repair();
    bench.type(API, "# mine\n");
    bench.documents.keepAll();
    bench.untilWritten();
    assertThat(bench.onDisk(target)).hasSize(1);
  }

  @Test
  void tabsThatCannotBeRememberedAreToldAndTheWorkGoesOn() throws Exception {
    Files.createDirectories(home.resolve("data/playground/tabs.json/in the way"));
    repair();
    bench.type(API, "# mine\n");
    bench.documents.keepTabs();
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.onDisk(target)).hasSize(1);
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
