package modeldesk.ui.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.api.YamlWrite;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Instance;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program ended in the middle of a push; this is what the next one finds.
final class CutOffPushTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final Instant BEGAN = Instant.parse("2026-11-25T14:05:00Z");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private PushJournal journal;
  private PushJournal running;
  private final List<PushRecord> goneOn = new ArrayList<>();

  @BeforeEach
  void start() {
    bench = new Bench(home);
    journal = new PushJournal(AppFolders.under(home), "playground");
    running = new PushJournal(AppFolders.under(home), "playground");
    target = bench.branch("test/cut");
  }

  private void openTarget(OmniApi api) {
    new CutOffPush(
        bench.session,
        bench.texts,
        bench.notices,
        api,
        RequestBudget.unlimited(),
        running,
        bench.background,
        Clock.fixed(BEGAN, ZoneOffset.UTC),
        goneOn::add);
    bench.open(target);
  }

  /// A server that nobody answers for.
  private OmniApi nobody() {
    return new HttpOmniApi(
        Instance.parse("http://127.0.0.1:1", true),
        new Credentials("none"),
        bench.background.ioExecutor(),
        RequestBudget.unlimited(),
        bench.requests,
        "test");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Draft draft(FileName name, String text) throws ApiException, IOException {
    ModelFile base = requireNonNull(bench.api.file(target, name));
    Draft draft = new Draft(name, text, base.text(), base.checksum(), BEGAN);
    bench.store.save("playground", target, draft);
    return draft;
  }

  private PushRecord begun(Draft... drafts) {
    return PushRecord.of(PushPlan.of(target, List.of(drafts)), "Why", BEGAN);
  }

  private void arrives(Draft draft) throws ApiException {
    bench.api.write(
        target,
        new YamlWrite(draft.name(), requireNonNull(draft.text()), draft.baseChecksum(), "Why"));
  }

  private Notice notice(String start) {
    bench.window.until(
        () -> bench.notices.all().stream().anyMatch(notice -> notice.text().startsWith(start)));
    return bench.notices.all().stream()
        .filter(notice -> notice.text().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatArrivedIsNoDraftAnyMoreAndIsNotSentAgain() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    journal.save(begun(draft).sending(API));
    arrives(draft);
    int writes = bench.server.store().writes().size();

    openTarget(bench.api);
    Notice notice = notice("The push to test/cut");
    bench.untilWritten();

    assertThat(notice.text())
        .isEqualTo("The push to test/cut of 14:05 was cut off here, but its file is in Omni.");
    assertThat(bench.onDisk(target)).isEmpty();
    assertThat(bench.server.store().writes()).hasSize(writes);
    assertThat(journal.load().records().getFirst().isCutOff()).isFalse();
  }

  @Test
  void whatDidNotArriveAndWhatHadNoTurnStayDraftsAndCanBeGoneOnWith() throws Exception {
    Draft first = draft(API, "# mine\nbase_view: api\n");
    Draft second = draft(RETURNS, "# mine\nbase_view: ecomm__returns\n");
    journal.save(begun(first, second).sending(API));

    openTarget(bench.api);
    Notice notice = notice("The push to test/cut");

    assertThat(notice.text())
        .isEqualTo(
            "The push to test/cut of 14:05 was cut off: 0 of 2 files are in Omni, the other 2 are"
                + " as it was. Your drafts are kept.");
    assertThat(bench.onDisk(target)).hasSize(2);
    requireNonNull(notice.action()).run().run();
    assertThat(goneOn).extracting(PushRecord::message).containsExactly("Why");
    assertThat(journal.load().records().getFirst().steps())
        .extracting(PushRecord.Step::state)
        .containsExactly(PushRecord.State.REFUSED, PushRecord.State.HELD_BACK);
    assertThat(journal.load().records().getFirst().steps().getFirst().reason())
        .isEqualTo("Not written: Omni holds what was there before");
  }

  @Test
  void whatAPushThatEndedLeftUnknownIsLookedUpAndNotedByTheNextRun() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    Draft other = draft(RETURNS, "# mine\nbase_view: ecomm__returns\n");
    Outcome unknown = new Outcome.Unknown("Omni cannot be reached");
    journal.save(begun(draft, other).ended(API, unknown).ended(RETURNS, unknown));
    arrives(draft);
    bench.someoneWrites(target, RETURNS, "label: Theirs\n");

    openTarget(bench.api);
    notice("The push to test/cut of 14:05 was cut off: 1 of 2 files are in Omni");
    bench.untilWritten();

    assertThat(journal.load().records().getFirst().steps())
        .extracting(PushRecord.Step::state)
        .containsExactly(PushRecord.State.PUSHED, PushRecord.State.UNKNOWN);
    assertThat(bench.onDisk(target)).containsExactly(other);
  }

  @Test
  void whatWasPushedAgainSinceIsNotLookedUp() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    arrives(draft);
    PushRecord first = begun(draft).ended(API, new Outcome.Unknown("lost"));
    journal.save(first);
    PushRecord again =
        PushRecord.of(PushPlan.of(target, List.of(draft)), "Again", BEGAN.plusSeconds(1));
    journal.save(again.ended(API, new Outcome.Refused("no")));
    List<String> started = new ArrayList<>();
    bench.background.onStarted(job -> started.add(job.title()));

    openTarget(bench.api);
    bench.untilWritten();

    assertThat(started).doesNotContain("Look up the push to test/cut");
    assertThat(journal.load().records().getLast()).isEqualTo(first);
  }

  @Test
  void whileOmniDoesNotAnswerItStaysOpenWhatBecameOfIt() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    journal.save(begun(draft).sending(API));

    openTarget(nobody());
    Notice notice = notice("The push to test/cut");

    assertThat(notice.text())
        .isEqualTo(
            "The push to test/cut of 14:05 was cut off: 0 of 1 file is surely in Omni. What became"
                + " of the rest is looked up when Omni answers again. Your drafts are kept.");
    assertThat(journal.load().records().getFirst().isCutOff()).isTrue();
    assertThat(bench.onDisk(target)).hasSize(1);
  }

  @Test
  void aDraftThatWasPushedButNotGivenUpInTimeIsGivenUp() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    arrives(draft);
    journal.save(begun(draft).ended(API, there()));

    openTarget(bench.api);
    Notice notice = notice("The push to test/cut");
    bench.untilWritten();

    assertThat(notice.text())
        .isEqualTo("The push to test/cut of 14:05 was cut off here, but its file is in Omni.");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void whatWasTypedAfterItWasSentStaysOnTopOfWhatWasSent() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    arrives(draft);
    journal.save(begun(draft).sending(API));
    draft(API, "# mine and more\nbase_view: api\n", draft);

    openTarget(bench.api);
    notice("The push to test/cut");
    bench.untilWritten();

    assertThat(bench.onDisk(target))
        .singleElement()
        .satisfies(left -> {
          assertThat(left.text()).isEqualTo("# mine and more\nbase_view: api\n");
          assertThat(left.baseText()).isEqualTo(draft.text());
          assertThat(left.baseChecksum()).isEqualTo(there().file().checksum());
        });
  }

  @Test
  void aDraftOfTheSameTextThatOmniHasNotIsKept() throws Exception {
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    journal.save(
        begun(draft)
            .ended(
                API,
                new Outcome.Pushed(
                    new ModelFile(API, requireNonNull(draft.text()), new Checksum("then")))));

    openTarget(bench.api);
    notice("The push to test/cut");
    bench.untilWritten();

    assertThat(bench.onDisk(target)).containsExactly(draft);
  }

  @Test
  void aPushUnderWayIsLeftAloneWhenItsTargetIsOpenedAgain() throws Exception {
    Target other = bench.branch("test/other");
    openTarget(bench.api);
    Draft draft = draft(API, "# mine\nbase_view: api\n");
    PushRecord underWay = begun(draft).sending(API);
    running.save(underWay);
    List<String> started = new ArrayList<>();
    bench.background.onStarted(job -> started.add(job.title()));

    bench.open(other);
    bench.open(target);
    bench.untilWritten();

    assertThat(started).containsExactly("Open test/other", "Open test/cut");
    assertThat(running.load().records()).containsExactly(underWay);
    assertThat(bench.notices.all()).isEmpty();
  }

  private void draft(FileName name, String text, Draft before) throws IOException {
    bench.store.save(
        "playground",
        target,
        new Draft(name, text, before.baseText(), before.baseChecksum(), BEGAN));
  }

  private Outcome.Pushed there() throws ApiException {
    return new Outcome.Pushed(requireNonNull(bench.api.file(target, API)));
  }
}
