package modeldesk.ui.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import modeldesk.api.RequestBudget;
import modeldesk.api.YamlWrite;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.store.AppFolders;
import modeldesk.store.History;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of the texts that a push replaces.
final class PushHistoryTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName OWN = new FileName("own.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private PushJournal journal;
  private PushViewModel push;
  private ReceiptViewModel receipt;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    journal = new PushJournal(AppFolders.under(home), "playground");
    journal.onTaken(bench.versions::pushed);
    push =
        new PushViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.issues,
            bench.notices,
            (question, confirmed) -> confirmed.run(),
            bench.api,
            RequestBudget.unlimited(),
            journal,
            bench.messages,
            bench.background,
            bench.clock,
            () -> {},
            () -> {});
    receipt =
        new ReceiptViewModel(
            bench.session,
            bench.api,
            RequestBudget.unlimited(),
            journal,
            bench.background,
            bench.notices,
            (question, confirmed) -> confirmed.run(),
            bench.clock,
            () -> {});
    target = bench.branch("test/history");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void until(BooleanSupplier condition) {
    bench.window.until(condition);
  }

  private String text(FileName file) {
    return requireNonNull(requireNonNull(bench.session.project()).text(file));
  }

  private void pushAll() {
    pushUnheard();
    untilFilesAreKept();
  }

  private void pushUnheard() {
    push.open();
    until(() -> push.showingProperty().get());
    push.review().messageProperty().set("Why");
    push.push();
    until(() -> push.flow().isRunning());
    until(() -> !push.flow().isRunning());
  }

  /// Until what the push changed in the files of the target is on disk as well.
  private void untilFilesAreKept() {
    until(() -> {
      try {
        return requireNonNull(bench.session.project())
            .snapshot()
            .equals(bench.snapshotStore.load("playground", target.place()).snapshot());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private List<String> kept(FileName file) throws IOException {
    bench.untilWritten();
    return bench.versions.load(target.place()).stream()
        .filter(version -> version.file().equals(file))
        .map(version -> version.kind() + " " + read(version))
        .toList();
  }

  private String read(History.Version version) {
    try {
      return String.valueOf(bench.versions.text(version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatOmniHeldIsKeptForEachFileThatItTookAndOnceOnly() throws Exception {
    bench.open(target);
    String api = text(API);
    String returns = text(RETURNS);
    bench.type(API, "# mine\n");
    bench.drafts.create(OWN, "base_view: ecomm__orders\n");
    bench.texts.delete(RETURNS);
    pushAll();
    assertThat(kept(API)).containsExactly("PUSHED " + api);
    assertThat(kept(RETURNS)).containsExactly("PUSHED " + returns);
    assertThat(kept(OWN)).isEmpty();

    receipt.show();
    until(() -> receipt.showingProperty().get());
    receipt.rollBack();
    until(() -> !receipt.runningProperty().get());
    bench.window.drain();
    untilFilesAreKept();
    assertThat(kept(API)).containsExactly("PUSHED # mine\n" + api, "PUSHED " + api);
    assertThat(kept(OWN)).containsExactly("PUSHED base_view: ecomm__orders\n");
  }

  @Test
  void aPushWhoseAnswerWasLostIsToldInTheReceiptAndTheHistoryOnceItIsFound() throws Exception {
    bench.open(target);
    String api = text(API);
    bench.type(API, "# mine\n");
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.InvalidJson());
    String files = "/api/v1/models/" + target.model().id() + "/yaml";
    bench.server.faults().next(1, "GET", files, Faults.FORBIDDEN);
    pushUnheard();
    bench.server.faults().clear();
    assertThat(kept(API)).isEmpty();
    assertThat(becameOf()).doesNotContain("Pushed");

    bench.session.reload(fetched -> {});
    until(() -> push.showingProperty().not().get());
    assertThat(kept(API)).containsExactly("PUSHED " + api);
    assertThat(becameOf()).containsExactly("Pushed");
  }

  /// What the receipt of the last push says of each file.
  private List<String> becameOf() {
    receipt.show();
    until(() -> receipt.showingProperty().get());
    List<String> told =
        requireNonNull(receipt.recordProperty().get()).steps().stream()
            .map(receipt::sentence)
            .toList();
    receipt.close();
    return told;
  }

  @Test
  void whatOmniDidNotTakeIsNotKept() throws Exception {
    bench.open(target);
    bench.type(RETURNS, "# mine\n");
    bench.someoneWrites(target, RETURNS, "label: Theirs\n");
    pushAll();
    assertThat(kept(RETURNS)).noneMatch(version -> version.startsWith("PUSHED"));
  }

  @Test
  void whatWasSentIsKeptWhereOmniMadeSomethingElseOfIt() throws Exception {
    bench.versions.pushed(
        target.place(),
        new PushRecord.Step(
            API,
            "label: A\n",
            "# why\nlabel: B\n",
            PushRecord.State.PUSHED,
            new ModelFile(API, "label: B\n", null),
            ""));
    assertThat(kept(API)).containsExactly("PUSHED label: A\n", "PUSHED # why\nlabel: B\n");
  }

  @Test
  void aPushThatWasCutOffIsKeptByTheNextRun() throws Exception {
    ModelFile base = requireNonNull(bench.api.file(target, API));
    Draft draft = new Draft(API, "# mine\n", base.text(), base.checksum(), Instant.EPOCH);
    bench.store.save("playground", target, draft);
    new PushJournal(AppFolders.under(home), "playground")
        .save(
            PushRecord.of(PushPlan.of(target, List.of(draft)), "Why", Instant.EPOCH).sending(API));
    bench.api.write(target, new YamlWrite(API, "# mine\n", base.checksum(), "Why"));
    new CutOffPush(
        bench.session,
        bench.texts,
        bench.notices,
        bench.api,
        RequestBudget.unlimited(),
        journal,
        bench.background,
        bench.clock,
        record -> {});
    bench.open(target);
    until(() -> !bench.notices.all().isEmpty());
    assertThat(kept(API)).containsExactly("PUSHED " + base.text());
  }
}
