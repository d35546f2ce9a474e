package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtherModeTest {
  private static final FileName API = new FileName("api.topic");

  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    new OtherMode(bench.session, bench.shelf, bench.background, bench.notices);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void switchingAwayFromADraftSaysWhereItIsKeptAndLeadsBack() {
    Target target = bench.branch("test/modes");
    bench.open(target);
    bench.type(API, "# mine\n");
    bench.open(target.with(Mode.EXTENSION));
    bench.window.until(() -> !bench.notices.all().isEmpty());
    Notice notice = bench.notices.all().getFirst();
    assertThat(notice.level()).isEqualTo(Notice.Level.INFO);
    assertThat(notice.text())
        .isEqualTo(
            "1 draft of this branch belongs to Combined. It is kept there; switch to Combined to"
                + " see or push it.");

    Notice.Action action = requireNonNull(notice.action());
    assertThat(action.label()).isEqualTo("Switch to Combined");
    action.run().run();
    bench.window.until(() -> requireNonNull(bench.session.target()).mode() == Mode.COMBINED);
    bench.untilWritten();
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void openingAModelSaysThatItsOtherModeHasDrafts() throws IOException {
    Target target = bench.shared();
    for (String name : new String[] {"api.topic", "returns.topic"}) {
      bench.shelf.save(
          target.with(Mode.EXTENSION),
          new Draft(new FileName(name), "label: a\n", null, null, Instant.EPOCH));
    }
    bench.open(target);
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all())
        .singleElement()
        .extracting(Notice::text)
        .isEqualTo(
            "2 drafts of this model belong to Extension. They are kept there; switch to Extension"
                + " to see or push them.");
  }

  @Test
  void withoutDraftsNothingIsSaid() {
    Target target = bench.branch("test/modes");
    bench.open(target);
    bench.open(target.with(Mode.EXTENSION));
    bench.untilWritten();
    assertThat(bench.notices.all()).isEmpty();
  }
}
