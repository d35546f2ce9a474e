package modeldesk.ui.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import modeldesk.api.ApiException;
import modeldesk.api.RequestBudget;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.store.AppFolders;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReceiptViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName OWN = new FileName("own.topic");

  /// A clock that never shows the same moment twice.
  private static final Clock CLOCK =
      new Clock() {
        private final AtomicLong nanos = new AtomicLong();

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return Instant.parse("2026-11-25T14:05:00Z").plusNanos(nanos.getAndIncrement());
        }
      };

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private PushViewModel push;
  private ReceiptViewModel model;
  private int validations;
  private Ask.@Nullable Question asked;
  private @Nullable Runnable answer;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    PushJournal journal = new PushJournal(AppFolders.under(home), "playground");
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
            CLOCK,
            () -> {},
            () -> {});
    model =
        new ReceiptViewModel(
            bench.session,
            bench.api,
            RequestBudget.unlimited(),
            journal,
            bench.background,
            bench.notices,
            (question, confirmed) -> {
              asked = question;
              answer = confirmed;
            },
            CLOCK,
            () -> validations++);
    push.onReceipt(model::show);
    target = bench.branch("test/receipt");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void until(BooleanSupplier condition) {
    bench.window.until(condition);
  }

  private void pushAll() {
    push.open();
    until(() -> push.showingProperty().get());
    push.review().messageProperty().set("Why");
    push.push();
    until(() -> push.flow().isRunning());
    until(() -> !push.flow().isRunning());
  }

  private void showReceipt() {
    model.show();
    until(() -> model.showingProperty().get());
  }

  private void rollBack() {
    model.rollBack();
    requireNonNull(answer).run();
    until(() -> !model.runningProperty().get());
    bench.window.drain();
  }

  private @Nullable String onServer(FileName name) throws ApiException {
    ModelFile file = bench.api.file(target, name);
    return file == null ? null : file.text();
  }

  private PushRecord record() {
    return requireNonNull(model.recordProperty().get());
  }

  @Test
  void beforeTheFirstPushThereIsNothingToSee() {
    showReceipt();
    assertThat(model.records()).isEmpty();
    assertThat(model.unavailableProperty().get()).isEqualTo("Nothing of this push is in Omni.");
  }

  @Test
  void aRecordThatCannotBeReadIsSetAsideAndThatIsSaid() throws Exception {
    Path folder = AppFolders.under(home).ofHost("playground").resolve("push");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.json"), "{");
    showReceipt();
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo(
            "The record of an earlier push could not be read and was set aside in the folder of the"
                + " data. Your drafts are not affected.");
  }

  @Test
  void theReceiptListsEveryFileWithWhatBecameOfIt() throws Exception {
    bench.type(API, "# mine\n");
    bench.type(RETURNS, "# mine\n");
    bench.someoneWrites(target, RETURNS, "label: Theirs\n");
    pushAll();
    showReceipt();
    assertThat(model.title(record())).isEqualTo("25 Nov, 14:05 to test/receipt · 2 files");
    assertThat(record().message()).isEqualTo("Why");
    assertThat(record().steps())
        .extracting(model::sentence)
        .containsExactly("Pushed", "Not pushed: Omni held something else");
    assertThat(requireNonNull(model.stepProperty().get()).file()).isEqualTo(API);
    until(() -> model.diffProperty().get() != null);
    assertThat(requireNonNull(model.diffProperty().get()).leftTitle()).isEqualTo("Before the push");
  }

  @Test
  void rollingBackPutsBackChangedNewAndDeletedFiles() throws Exception {
    String api = onServer(API);
    String returns = onServer(RETURNS);
    bench.type(API, "# mine\n");
    bench.drafts.create(OWN, "base_view: ecomm__orders\n");
    bench.texts.delete(RETURNS);
    pushAll();
    assertThat(onServer(API)).startsWith("# mine\n");
    assertThat(onServer(OWN)).isNotNull();
    assertThat(onServer(RETURNS)).isNull();

    showReceipt();
    assertThat(model.unavailableProperty().get()).isEmpty();
    rollBack();

    assertThat(onServer(API)).isEqualTo(api);
    assertThat(onServer(OWN)).isNull();
    assertThat(onServer(RETURNS)).isEqualTo(returns);
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo("Rolled back 3 files to the text before the push of 25 Nov, 14:05.");
    assertThat(validations).isEqualTo(1);
    assertThat(requireNonNull(bench.session.project()).text(API)).isEqualTo(api);
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  @Test
  void beforeAnythingIsWrittenItIsAskedWithTheFilesAndTheBranch() throws Exception {
    bench.type(API, "# mine\n");
    bench.drafts.create(OWN, "base_view: ecomm__orders\n");
    bench.texts.delete(RETURNS);
    pushAll();
    showReceipt();
    model.rollBack();
    bench.window.drain();

    assertThat(asked)
        .isEqualTo(
            new Ask.Question(
                "Roll back the push of 25 Nov, 14:05?",
                """
                This writes to the branch test/receipt in Omni:

                • api.topic gets its earlier text
                • own.topic is deleted
                • returns.topic is made again

                If somebody changed one of them since, nothing is written. Your drafts stay.\
                """,
                "Roll back 3 files on test/receipt",
                null,
                false));
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(onServer(API)).startsWith("# mine\n");
  }

  @Test
  void whatSomebodyChangedSinceIsNotRolledBackAndNothingElseEither() throws Exception {
    bench.type(API, "# mine\n");
    bench.type(RETURNS, "# mine\n");
    pushAll();
    bench.someoneWrites(target, RETURNS, "label: Theirs\n");
    showReceipt();
    rollBack();
    assertThat(model.statusProperty().get())
        .isEqualTo("returns.topic was changed since this push. Nothing was rolled back.");
    assertThat(onServer(API)).startsWith("# mine\n");
    assertThat(onServer(RETURNS)).isEqualTo("label: Theirs\n");
  }

  @Test
  void withoutAnAnswerNothingIsRolledBackAndItIsSaid() throws Exception {
    bench.type(API, "# mine\n");
    pushAll();
    showReceipt();
    bench.server.faults().next(50, "/api/v1/models/", Faults.FORBIDDEN);
    rollBack();
    assertThat(model.statusProperty().get()).startsWith("Nothing was rolled back: ");
    bench.server.faults().clear();
    assertThat(onServer(API)).startsWith("# mine\n");
  }

  @Test
  void whatCouldNotBeReadBackAfterItWasSentIsRolledBackToo() throws Exception {
    String api = onServer(API);
    bench.type(API, "# mine\n");
    push.open();
    until(() -> push.showingProperty().get());
    String path = "/api/v1/models/" + target.model().id() + "/yaml";
    bench.cutReading(path, 0);
    push.push();
    until(() -> push.flow().isRunning());
    until(() -> !push.flow().isRunning());
    bench.server.faults().clear();
    showReceipt();
    assertThat(record().steps())
        .extracting(PushRecord.Step::state)
        .containsExactly(PushRecord.State.UNKNOWN);
    assertThat(onServer(API)).startsWith("# mine\n");

    rollBack();
    assertThat(onServer(API)).isEqualTo(api);
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo("Rolled back 1 file to the text before the push of 25 Nov, 14:05.");
  }

  @Test
  void whatWasRefusedCanBeRolledBackAgainAndWhatIsBackStaysSo() throws Exception {
    String api = onServer(API);
    String returns = onServer(RETURNS);
    bench.type(API, "# mine\n");
    bench.type(RETURNS, "# mine\n");
    pushAll();
    showReceipt();
    String path = "/api/v1/models/" + target.model().id() + "/yaml";
    bench.server.faults().next(1, "POST", path, Faults.FORBIDDEN);
    rollBack();
    assertThat(model.statusProperty().get())
        .startsWith(
            "Rolled back 0 of 2 files to the text before the push of 25 Nov, 14:05. api.topic: ");
    until(() -> model.records().size() == 2);
    assertThat(record().message()).isEqualTo("Why");

    bench.someoneWrites(target, API, requireNonNull(api));
    rollBack();

    assertThat(onServer(API)).isEqualTo(api);
    assertThat(onServer(RETURNS)).isEqualTo(returns);
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo("Rolled back 2 files to the text before the push of 25 Nov, 14:05.");
  }

  @Test
  void onlyThePlaceThatIsOpenCanBeRolledBack() {
    bench.type(API, "# mine\n");
    pushAll();
    bench.open(bench.branch("test/other"));
    showReceipt();
    assertThat(model.unavailableProperty().get())
        .isEqualTo(
            "This push went to test/receipt: open it to roll the push back. On a branch that was"
                + " deleted nothing can be rolled back.");
    assertThat(model.footnoteProperty().getValue()).isEqualTo(model.unavailableProperty().get());
  }

  @Test
  void theNoticeOfAPushLeadsToItsReceipt() {
    bench.type(API, "# mine\n");
    pushAll();
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    until(() -> model.showingProperty().get());
    assertThat(record().steps()).extracting(PushRecord.Step::file).containsExactly(API);
  }
}
