package modeldesk.ui.drafts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.Archive;
import modeldesk.store.DraftArchive;
import modeldesk.store.History;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Arrival;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final Instant SAVED = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path home;
  @TempDir Path in;
  private Bench bench;
  private Luggage luggage;
  private ImportViewModel model;
  private Target target;
  private Target shared;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    luggage = new Luggage(bench, in, false);
    model = luggage.importing;
    target = bench.branch("test/import");
    shared = new Target(target.model(), null, Mode.COMBINED);
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Archive.Item item(Target of, FileName name, @Nullable String text) {
    return new Archive.Item(
        of, new Draft(name, text, "base_view: old\r\n", new Checksum("k1"), SAVED));
  }

  private Path zip(String host, Archive.Item... items) throws IOException {
    Path zip = in.resolve("drafts-" + System.nanoTime() + ".zip");
    DraftArchive.write(
        zip, Archive.Form.ZIP, new Archive(host, SAVED, List.of(items)), (done, total) -> {});
    return zip;
  }

  private void review(Archive.Item... items) throws IOException {
    luggage.answer = zip("playground", items);
    model.open();
    model.chooseZip();
    bench.window.until(() -> model.stepProperty().get() == ImportStep.REVIEW);
  }

  private void take() {
    model.take();
    bench.window.until(() -> model.stepProperty().get() == ImportStep.CLOSED);
    bench.untilWritten();
  }

  private ImportRow row(FileName name) {
    return model.review().rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Project project() {
    return requireNonNull(bench.session.project());
  }

  private Document document(FileName name) {
    return requireNonNull(bench.documents.open(name));
  }

  private String type(FileName name, String text) {
    document(name).port().apply(Edits.of(Edit.insert(0, text)));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    return document(name).text();
  }

  private List<String> history(Target of, FileName name) throws IOException {
    List<String> texts = new ArrayList<>();
    for (History.Version version : bench.versions.load(of.place())) {
      if (version.file().equals(name)) {
        texts.add(version.kind() + " " + bench.versions.text(version));
      }
    }
    return texts;
  }

  private List<String> told() {
    return bench.notices.all().stream().map(Notice::text).toList();
  }

  private List<String> disk() throws IOException {
    List<String> files = new ArrayList<>();
    Path drafts = home.resolve("data/playground/drafts");
    if (Files.exists(drafts)) {
      try (Stream<Path> all = Files.walk(drafts)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          files.add(drafts.relativize(file) + ": " + Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void whatIsNotHereComesInWhereItBelongsExactlyAsItWas() throws Exception {
    Archive.Item changed = item(target, API, "base_view: \"größe\"\r\nlabel: x");
    Archive.Item deleted = item(target, RETURNS, null);
    Archive.Item fresh =
        new Archive.Item(
            target, new Draft(new FileName("new.topic"), "base_view: n\n", null, null, SAVED));
    Archive.Item elsewhere = item(shared, API, "base_view: shared\n");
    review(changed, deleted, fresh, elsewhere);
    assertThat(model.review().rows())
        .extracting(row -> row.name().key(), ImportRow::place, row -> row.arrival().kind())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "api.topic", "Blobs R Us · test/import · Combined", Arrival.Kind.NEW),
            org.assertj.core.groups.Tuple.tuple(
                "returns.topic", "Blobs R Us · test/import · Combined", Arrival.Kind.NEW),
            org.assertj.core.groups.Tuple.tuple(
                "new.topic", "Blobs R Us · test/import · Combined", Arrival.Kind.NEW),
            org.assertj.core.groups.Tuple.tuple(
                "api.topic", "Blobs R Us · no branch · Combined", Arrival.Kind.NEW));
    assertThat(model.review().actionProperty().get()).isEqualTo("Import 4 drafts");
    assertThat(disk()).isEmpty();

    take();

    assertThat(bench.onDisk(target))
        .containsExactlyInAnyOrder(changed.draft(), deleted.draft(), fresh.draft());
    assertThat(bench.onDisk(shared)).containsExactly(elsewhere.draft());
    assertThat(project().drafts().get(API)).isEqualTo(changed.draft());
    assertThat(project().text(RETURNS)).isNull();
    assertThat(told())
        .containsExactly(
            "4 drafts were imported: 3 in Blobs R Us · test/import · Combined; 1 in Blobs R Us · no"
                + " branch · Combined.");
  }

  @Test
  void whatIsHereAlreadyNeedsNoTaking() throws Exception {
    String mine = type(API, "# mine\n");
    review(item(target, API, mine));
    assertThat(row(API).arrival().kind()).isEqualTo(Arrival.Kind.SAME);
    assertThat(row(API).isOpen()).isFalse();
    model.review().tickAll(true);
    assertThat(model.review().unavailableProperty().get())
        .isEqualTo("All of these drafts are here already. There is nothing to import.");
    List<String> before = disk();
    model.take();
    assertThat(model.stepProperty().get()).isEqualTo(ImportStep.REVIEW);
    assertThat(disk()).isEqualTo(before);
  }

  @Test
  void aDraftThatDiffersIsKeptUnlessTheUserSaysOtherwise() throws Exception {
    String mine = type(API, "# mine\n");
    Archive.Item fresh = item(target, RETURNS, "base_view: returns\n");
    review(item(target, API, "base_view: theirs\n"), fresh);
    assertThat(row(API).arrival().kind()).isEqualTo(Arrival.Kind.OTHER);
    assertThat(row(API).tickedProperty().get()).isFalse();
    assertThat(model.review().actionProperty().get()).isEqualTo("Import 1 draft");
    assertThat(model.review().statusProperty().get())
        .isEqualTo("No draft of yours is replaced. 1 that differs is kept.");

    take();

    assertThat(bench.draftText(target, "api.topic")).isEqualTo(mine);
    assertThat(document(API).text()).isEqualTo(mine);
    assertThat(bench.draftText(target, "returns.topic")).isEqualTo("base_view: returns\n");
  }

  @Test
  void aDraftThatIsReplacedStaysInTheHistoryAndTheEditorShowsTheOther() throws Exception {
    document(RETURNS);
    String mine = type(API, "# mine\n");
    document(RETURNS);
    Archive.Item theirs = item(target, API, "base_view: theirs\r\n");
    review(theirs);
    row(API).tickedProperty().set(true);
    assertThat(model.review().statusProperty().get())
        .isEqualTo("1 draft of yours is replaced; what it says stays in History.");

    take();

    assertThat(bench.onDisk(target)).containsExactly(theirs.draft());
    assertThat(history(target, API)).containsExactly("DISCARDED " + mine);
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(RETURNS);
    Document shown = requireNonNull(bench.documents.find(API));
    assertThat(shown.text()).isEqualTo("base_view: theirs\n");
    assertThat(shown.base()).isEqualTo("base_view: old\n");
    assertThat(shown.port().undoSteps().get().undo()).isNotEmpty();
    assertThat(told())
        .containsExactly(
            "1 draft was imported: 1 in Blobs R Us · test/import · Combined. 1 draft was replaced;"
                + " what it said before is in History.");
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    assertThat(bench.onDisk(target)).containsExactly(theirs.draft());
  }

  @Test
  void aFileThatAnImportDeletesIsClosed() throws Exception {
    String mine = type(API, "# mine\n");
    review(item(target, API, null));
    row(API).tickedProperty().set(true);
    take();
    assertThat(bench.documents.open()).isEmpty();
    assertThat(requireNonNull(project().drafts().get(API)).kind()).isEqualTo(Draft.Kind.DELETED);
    assertThat(history(target, API)).containsExactly("DISCARDED " + mine);
  }

  @Test
  void whatIsReplacedInABranchThatIsNotOpenStaysInItsHistoryToo() throws Exception {
    String mine = type(API, "# mine\n");
    bench.open(shared);
    Archive.Item theirs = item(target, API, "base_view: theirs\n");
    review(theirs);
    row(API).tickedProperty().set(true);
    take();
    assertThat(bench.onDisk(target)).containsExactly(theirs.draft());
    assertThat(history(target, API)).containsExactly("DISCARDED " + mine);
    assertThat(project().drafts()).isEmpty();
  }

  @Test
  void whatAnImportBroughtAndIsDiscardedThenIsInTheHistory() throws Exception {
    type(API, "# mine\n");
    review(item(target, API, "base_view: theirs\n"));
    row(API).tickedProperty().set(true);
    take();
    bench.texts.discard(API);
    bench.untilWritten();
    assertThat(history(target, API).getFirst()).isEqualTo("DISCARDED base_view: theirs\n");
  }

  @Test
  void aDraftThatChangedAfterTheReviewIsNotReplaced() throws Exception {
    review(item(target, API, "base_view: theirs\n"), item(target, RETURNS, "x: 1\n"));
    String mine = type(API, "# typed meanwhile\n");
    take();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(mine);
    assertThat(bench.draftText(target, "returns.topic")).isEqualTo("x: 1\n");
    assertThat(told())
        .contains(
            "api.topic was not imported, because the draft here changed meanwhile. Import once more"
                + " to see both.");
  }

  @Test
  void whatAnotherProgramWroteMeanwhileIsNotReplacedEither() throws Exception {
    type(API, "# mine\n");
    Path file = bench.store.folder("playground", target).resolve("api.topic");
    review(item(target, API, "base_view: theirs\n"));
    row(API).tickedProperty().set(true);
    Files.writeString(file, "base_view: another program\n");
    take();
    assertThat(file).hasContent("base_view: another program\n");
    assertThat(told()).singleElement().asString().startsWith("api.topic was not imported");
  }

  @Test
  void draftsOfAnotherServerAreNotTakenOver() throws Exception {
    luggage.answer = zip("acme.omniapp.co", item(target, API, "x: 1\n"));
    model.open();
    model.chooseZip();
    bench.window.until(() -> !model.failureProperty().get().isEmpty());
    assertThat(model.stepProperty().get()).isEqualTo(ImportStep.CHOOSING);
    assertThat(model.failureProperty().get())
        .isEqualTo(
            "These are drafts of acme.omniapp.co, and this window works on playground, which knows"
                + " none of their models. Nothing was imported; open the window on acme.omniapp.co"
                + " and import them there.");
    assertThat(disk()).isEmpty();
  }

  @Test
  void aFolderOfPlainYamlIsRefusedWithAWayOut() throws Exception {
    Files.writeString(in.resolve("api.topic.yaml"), "x: 1\n");
    luggage.answer = in;
    model.open();
    model.chooseFolder();
    bench.window.until(() -> !model.failureProperty().get().isEmpty());
    assertThat(model.failureProperty().get())
        .isEqualTo(
            "Nothing was imported, and your drafts are as they were. There is no"
                + " model-desk-drafts.json in it, so nobody can tell which model and branch its"
                + " files belong to. To take plain YAML files over, open the branch, choose Show"
                + " drafts in the file manager and copy them there.");
    assertThat(disk()).isEmpty();
  }

  @Test
  void whenTheDiskRefusesNothingIsLostAndNothingComesLater() throws Exception {
    Path drafts = home.resolve("data/playground/drafts");
    review(item(target, API, "x: 1\n"), item(target, RETURNS, "x: 2\n"));
    Files.createDirectories(drafts.getParent());
    Files.writeString(drafts, "in the way");
    take();
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("2 drafts were not imported, because the disk refused: ")
        .endsWith(
            "What was here is kept; free some space or check the permissions of the data folder,"
                + " then import once more.");
    assertThat(project().drafts()).isEmpty();
    Files.delete(drafts);
    bench.documents.keepAll();
    bench.window.pass(Duration.ofSeconds(6));
    bench.untilWritten();
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void anImportThatIsStoppedSaysWhatIsLeft() throws Exception {
    review(item(target, API, "x: 1\n"), item(target, RETURNS, "x: 2\n"));
    CountDownLatch held = new CountDownLatch(1);
    bench.background.disk(
        "Hold",
        progress -> {
          held.await();
          return true;
        },
        done -> {},
        failure -> {});
    model.take();
    model.close();
    assertThat(model.stepProperty().get()).isEqualTo(ImportStep.TAKING);
    held.countDown();
    bench.window.until(() -> model.stepProperty().get() == ImportStep.CLOSED);
    assertThat(told())
        .containsExactly(
            "Stopped: 2 drafts were not imported. Import once more to take the rest over.");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void theChosenDraftIsComparedWithMineOrWithItsBeginning() throws Exception {
    type(API, "# mine\n");
    review(item(target, RETURNS, "base_view: old\nlabel: x\n"), item(target, API, "x: 1\n"));
    bench.window.until(() -> model.review().diffProperty().get() != null);
    ImportDiff first = requireNonNull(model.review().diffProperty().get());
    assertThat(first.leftTitle()).isEqualTo("When the draft began");
    assertThat(first.comparison().added()).isEqualTo(1);
    model.review().selectedProperty().set(row(API));
    bench.window.until(() -> model.review().diffProperty().get() != null);
    assertThat(requireNonNull(model.review().diffProperty().get()).leftTitle())
        .startsWith("Yours · this computer ");
  }
}
