package modeldesk.ui.drafts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.Branch;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.Archive;
import modeldesk.store.ArchiveReader;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportViewModelTest {
  private static final FileName API = new FileName("api.topic");

  @TempDir Path home;
  @TempDir Path out;
  private Bench bench;
  private Luggage luggage;
  private ExportViewModel model;
  private Target target;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    luggage = new Luggage(bench, out, false);
    model = luggage.export;
    target = bench.branch("test/export");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void type(String text) {
    requireNonNull(bench.documents.open(API)).port().apply(Edits.of(Edit.insert(0, text)));
  }

  private void open() {
    model.open();
    bench.window.until(() -> !model.busyProperty().get());
  }

  private void export(Path place) {
    model.pathProperty().set(place.toString());
    model.export();
    bench.window.until(() -> !model.busyProperty().get());
  }

  private static List<Archive.Item> read(Path place) throws IOException {
    return ArchiveReader.read(place, (done, total) -> {}).items();
  }

  @Test
  void everyDraftOfEveryPlaceGoesOutWithWhatWasTypedAMomentAgo() throws Exception {
    type("# shared\n");
    bench.drafts.delete(new FileName("returns.topic"));
    bench.drafts.create(new FileName("new.topic"), "base_view: api\n");
    bench.untilWritten();
    bench.open(new Target(target.model(), null, Mode.COMBINED));
    type("# typed a moment ago\n");
    open();
    assertThat(model.summaryProperty().get()).isEqualTo("4 drafts of 2 models or branches");
    assertThat(model.countProperty().get()).isEqualTo(4);

    Path zip = out.resolve("mine.zip");
    export(zip);

    assertThat(read(zip))
        .extracting(
            item -> item.target().model().displayName(),
            item -> item.target().branch() == null ? "" : item.target().branch().name(),
            item -> item.draft().name().key() + " " + item.draft().kind())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Blobs R Us", "test/export", "api.topic CHANGED"),
            org.assertj.core.groups.Tuple.tuple("Blobs R Us", "test/export", "new.topic NEW"),
            org.assertj.core.groups.Tuple.tuple(
                "Blobs R Us", "test/export", "returns.topic DELETED"),
            org.assertj.core.groups.Tuple.tuple("Blobs R Us", "", "api.topic CHANGED"));
    assertThat(read(zip))
        .anyMatch(item -> String.valueOf(item.draft().text()).startsWith("# typed a moment ago\n"));
    assertThat(model.showingProperty().get()).isFalse();
    Notice done = bench.notices.all().getLast();
    assertThat(done.text())
        .startsWith("4 drafts were exported to " + zip + ": ")
        .contains("3 in Blobs R Us · test/export · Combined")
        .contains("1 in Blobs R Us · no branch · Combined")
        .endsWith(". Here they stay as they are.");
    assertThat(bench.onDisk(target)).hasSize(3);

    requireNonNull(done.action()).run().run();
    bench.window.until(() -> !luggage.shown.isEmpty());
    assertThat(luggage.shown).containsExactly(out);
  }

  @Test
  void whatTheDiskDoesNotTakeGoesOutToo() throws Exception {
    Path drafts = home.resolve("data/playground/drafts");
    Files.createDirectories(drafts.getParent());
    Files.writeString(drafts, "in the way");
    type("# only in memory\n");
    open();
    export(out.resolve("mine.zip"));
    assertThat(read(out.resolve("mine.zip")))
        .singleElement()
        .satisfies(item -> assertThat(item.draft().text()).startsWith("# only in memory\n"));
  }

  @Test
  void whatWasRenamedSinceGoesOutUnderItsNewName() throws Exception {
    type("# mine\n");
    bench.untilWritten();
    bench.session.renamed(requireNonNull(target.branch()).id(), "test/renamed");
    open();
    export(out.resolve("mine.zip"));
    assertThat(read(out.resolve("mine.zip")).getFirst().target().branch())
        .isEqualTo(new Branch(requireNonNull(target.branch()).id(), "test/renamed"));
  }

  @Test
  void aPlaceThatIsTakenIsSaidAndLeftAsItIs() throws Exception {
    type("# mine\n");
    open();
    Path zip = Files.writeString(out.resolve("old.zip"), "old");
    export(zip);
    assertThat(model.failureProperty().get())
        .isEqualTo(
            zip
                + " is there already and was left as it is. Choose a new name, or for a folder an"
                + " empty one.");
    assertThat(model.showingProperty().get()).isTrue();
    assertThat(zip).hasContent("old");

    model.pathProperty().set(out.resolve("new.zip").toString());
    assertThat(model.failureProperty().get()).isEmpty();
  }

  @Test
  void whatIsNoWholePathIsSaid() {
    type("# mine\n");
    open();
    export(Path.of("mine.zip"));
    assertThat(model.failureProperty().get())
        .isEqualTo("Type the whole path of a place on this computer, or choose one.");
  }

  @Test
  void whereThereAreNoDraftsThereIsNothingToExport() {
    open();
    assertThat(model.countProperty().get()).isZero();
    assertThat(model.summaryProperty().get()).isEqualTo("There are no drafts on this computer.");
  }

  @Test
  void theChooserGivesAZipOrAFolderOfItsOwnInTheChosenOne() throws Exception {
    type("# mine\n");
    open();
    luggage.answer = out.resolve("chosen.zip");
    model.choose();
    assertThat(requireNonNull(luggage.suggested).getFileName().toString())
        .matches("Model Desk drafts \\d{4}-\\d{2}-\\d{2} \\d{4}\\.zip");
    assertThat(model.pathProperty().get()).isEqualTo(out.resolve("chosen.zip").toString());

    model.formProperty().set(Archive.Form.FOLDER);
    assertThat(model.pathProperty().get()).isEqualTo(out.resolve("chosen").toString());
    luggage.answer = out;
    model.choose();
    Path inside = Path.of(model.pathProperty().get());
    assertThat(inside.getParent()).isEqualTo(out);
    model.export();
    bench.window.until(() -> !model.busyProperty().get());
    assertThat(read(inside)).hasSize(1);
  }

  @Test
  void anExportThatIsStoppedSaysSo() throws Exception {
    type("# mine\n");
    open();
    model.pathProperty().set(out.resolve("mine.zip").toString());
    model.export();
    model.cancel();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.failureProperty().get())
        .isEqualTo(
            "The export was stopped; one that was not finished leaves nothing behind. Your drafts"
                + " are as they were.");
    bench.untilWritten();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
  }
}
