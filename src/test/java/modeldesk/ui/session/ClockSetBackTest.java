package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.PushJournal;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clock that is set back by days while the program is in use: what was done last counts, not
/// what has the later time.
final class ClockSetBackTest {
  private static final FileName API = new FileName("api.topic");

  @TempDir private Path home;
  private Bench bench;
  private Target target;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    target = bench.branch("test/clock");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theTextTypedLastIsTheDraft() {
    Document document = bench.type(API, "# before\n");
    bench.documents.keepAll();
    bench.untilWritten();
    bench.clock.pass(Duration.ofDays(-2));
    document.port().apply(Edits.of(Edit.insert(0, "# after\n")));
    bench.documents.keepAll();
    bench.untilWritten();

    assertThat(bench.draftText(target, "api.topic")).startsWith("# after\n# before\n");
    bench.open(bench.branch("test/other"));
    bench.open(target);
    assertThat(requireNonNull(bench.documents.open(API)).text()).startsWith("# after\n# before\n");
  }

  @Test
  void whatIsFromTheFutureIsAMomentOld() {
    Instant now = Instant.parse("2026-11-25T12:00:00Z");
    assertThat(Age.of(now.plus(Duration.ofDays(2)), now)).isEqualTo("a moment");
  }

  @Test
  void aPushThatWasCutOffIsStillKnownAmongManyLaterOnes() throws Exception {
    PushJournal journal = new PushJournal(AppFolders.under(home), "playground");
    Instant later = bench.clock.instant();
    for (int i = 0; i < 60; i++) {
      journal.save(push(later.plusSeconds(i)).closed());
    }
    bench.clock.pass(Duration.ofDays(-2));
    PushRecord cutOff = push(bench.clock.instant());
    journal.save(cutOff);
    for (int i = 0; i < 3; i++) {
      journal.save(push(later.plusSeconds(100 + i)).closed());
    }

    assertThat(new PushJournal(AppFolders.under(home), "playground").load().records())
        .filteredOn(PushRecord::isCutOff)
        .containsExactly(cutOff);
  }

  private PushRecord push(Instant time) {
    return PushRecord.of(
        PushPlan.of(
            target, List.of(new Draft(API, "label: mine\n", "label: theirs\n", null, time))),
        null,
        time);
  }
}
