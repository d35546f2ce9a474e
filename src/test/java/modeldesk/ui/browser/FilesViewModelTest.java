package modeldesk.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.AuthoredFiles;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesViewModelTest {
  private static final FileName ORDERS = new FileName("ecomm/orders.view");
  private static final FileName API = new FileName("api.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private AuthoredFiles authored;
  private FilesViewModel files;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    authored = new AuthoredFiles(bench.session, bench.api, bench.background);
    files =
        new FilesViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            authored,
            bench.issues,
            (question, confirmed) -> confirmed.run(),
            bench.background);
    target = bench.branch("fix/files");
    bench.open(target);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private FileRow.OfFile row(FileName name) {
    return files.rows().stream()
        .filter(row -> row.key().equals(FileRow.keyOf(name)))
        .map(FileRow.OfFile.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void change(FileName name) {
    Document document = Objects.requireNonNull(bench.documents.open(name));
    document.port().apply(Edits.of(Edit.insert(0, "# changed\n")));
    bench.documents.keepAll();
    bench.untilWritten();
  }

  private void pass() {
    bench.window.pass(Duration.ofMillis(200));
  }

  private List<String> names() {
    return files.rows().stream().map(FileRow::key).toList();
  }

  @Test
  void filesStandInOmnisOrderAndViewsInTheirFolders() {
    List<String> names = names();

    assertThat(names).startsWith("file:model", "file:relationships", "file:api.topic");
    assertThat(names)
        .containsSubsequence(
            "file:sales_and_returns.composite_topic",
            "file:channel_spend.query.view",
            "folder:ecomm",
            "file:ecomm/orders.view",
            "folder:marketing");
    assertThat(files.countProperty().get()).isEqualTo("28");
  }

  private FileRow.OfSchema offloaded() {
    return files.rows().stream()
        .filter(FileRow.OfSchema.class::isInstance)
        .map(FileRow.OfSchema.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// Nothing more is asked of the server by itself then.
  private void untilListed() {
    bench.window.until(
        () -> names().contains("schema:archive_2019") && authored.knownProperty().get() != null);
  }

  @Test
  void aSchemaThatIsOffloadedIsListedBehindTheOthersUntilItIsLoaded() {
    untilListed();
    assertThat(names().getLast()).isEqualTo("schema:archive_2019");
    assertThat(names().stream().filter(key -> key.startsWith("schema:"))).hasSize(1);

    files.open(offloaded());
    assertThat(offloaded().state()).isInstanceOf(Schemas.State.Loading.class);
    bench.window.until(() -> names().contains("file:archive_2019/orders.view"));

    assertThat(names())
        .contains("folder:archive_2019", "file:archive_2019/refunds.view", "file:ecomm/orders.view")
        .doesNotContain("schema:archive_2019");
  }

  @Test
  void aSchemaThatWasLoadedComesWithTheFilesFromThenOn() {
    untilListed();
    files.open(offloaded());
    bench.window.until(() -> names().contains("file:archive_2019/orders.view"));

    bench.open(bench.shared());
    untilListed();
    bench.open(target);
    assertThat(names()).contains("file:archive_2019/orders.view");

    Instant before = Objects.requireNonNull(bench.session.project()).snapshot().fetchedAt();
    bench.session.reload();
    bench.window.until(() ->
        !Objects.requireNonNull(bench.session.project()).snapshot().fetchedAt().equals(before));
    assertThat(names()).contains("file:archive_2019/orders.view");
  }

  @Test
  void aSchemaThatCannotBeLoadedSaysWhyAndIsTriedAgain() {
    untilListed();
    bench.server.faults().next(1, "/api/v1/models/", Faults.FORBIDDEN);
    files.open(offloaded());
    bench.window.until(() -> offloaded().state() instanceof Schemas.State.Failed);
    assertThat(((Schemas.State.Failed) offloaded().state()).sentence())
        .isEqualTo(
            "The views of archive_2019 were not loaded. Omni does not let this token do that:"
                + " Permission denied. Nothing was changed. Ask an administrator of the connection"
                + " for the role it needs.");

    files.open(offloaded());
    bench.window.until(() -> names().contains("file:archive_2019/orders.view"));
  }

  @Test
  void schemasThatCannotBeListedLeaveALineToTryAgain() {
    untilListed();
    String path = "/api/v1/models/" + target.model().id() + "/schemas";
    bench.server.faults().next(1, path, Faults.FORBIDDEN);
    bench.open(bench.shared());
    bench.window.until(() -> names().contains("schemas"));
    assertThat(((FileRow.Unlisted) files.rows().getLast()).sentence())
        .startsWith("Which schemas are offloaded is not known. Omni does not let this token");

    files.open(files.rows().getLast());
    untilListed();
    assertThat(names()).doesNotContain("schemas");
  }

  @Test
  void extensionShowsNoSchemasToLoad() {
    untilListed();
    files.modeProperty().set(Mode.EXTENSION);
    bench.window.until(
        () -> Objects.requireNonNull(bench.session.target()).mode() == Mode.EXTENSION);
    assertThat(names()).noneMatch(key -> key.startsWith("schema"));
  }

  @Test
  void lettersAnywhereFindAFile() {
    files.filterProperty().set("ordit");
    pass();

    assertThat(names()).contains("folder:ecomm", "file:ecomm/order_items.view");
    assertThat(names()).doesNotContain("file:ecomm/users.view");
    assertThat(files.countProperty().get()).endsWith(" of 28");
  }

  @Test
  void aFileThatNobodyFindsLeavesASentence() {
    files.filterProperty().set("qqq");
    pass();

    assertThat(files.stateProperty().get()).isInstanceOf(FilesState.Empty.class);
  }

  @Test
  void aDraftIsMarkedUntilItIsDiscarded() {
    change(ORDERS);
    assertThat(row(ORDERS).marks().draft()).isEqualTo(Draft.Kind.CHANGED);

    files.discard(ORDERS);
    assertThat(row(ORDERS).marks()).isEqualTo(FileMarks.NONE);
  }

  @Test
  void aDeletedFileStaysInSightUntilThePush() {
    files.delete(API);

    assertThat(row(API).marks().draft()).isEqualTo(Draft.Kind.DELETED);
    assertThat(files.deleteReason(API)).isNotEmpty();
    files.discard(API);
    assertThat(files.deleteReason(API)).isEmpty();
  }

  @Test
  void whatOmniNeedsCannotBeDeleted() {
    assertThat(files.deleteReason(FileName.MODEL)).isEqualTo("Omni needs this file");
  }

  @Test
  void aFileThatChangedOnTheServerMeanwhileIsMarked() {
    change(ORDERS);
    bench.session.fetched(
        target, ORDERS, new ModelFile(ORDERS, "schema: ecomm\n", new Checksum("other")));

    assertThat(row(ORDERS).marks().changedOnServer()).isTrue();
  }

  @Test
  void aPushedFileIsMarkedInItsTargetOnlyAndAgainWhenThatIsOpenedAgain() {
    change(ORDERS);
    String sent = Objects.requireNonNull(bench.documents.find(ORDERS)).text();
    bench.texts.pushed(target, ORDERS, sent, new ModelFile(ORDERS, sent, new Checksum("new")));

    assertThat(row(ORDERS).marks()).isEqualTo(new FileMarks(0, 0, null, true, false, false));
    bench.open(target.with(Mode.EXTENSION));
    assertThat(bench.texts.pushedFiles()).isEmpty();
    bench.open(target);
    assertThat(row(ORDERS).marks()).isEqualTo(new FileMarks(0, 0, null, true, false, false));
  }

  @Test
  void issuesAreCountedForTheirFile() {
    bench.issues.replaceOmni(
        List.of(
            new Issue(Issue.Origin.OMNI, Severity.ERROR, "No view", "api.topic", API, null, null)));
    pass();

    assertThat(row(API).marks().errors()).isEqualTo(1);
  }
}
