package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import modeldesk.api.RequestBudget;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.PushJournal;
import modeldesk.ui.changes.ChangesViewModel;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with 5,000 drafts goes on working as with five.
final class ManyDraftsTest {
  private static final int MANY = 5_000;
  private static final FileName API = new FileName("api.topic");

  /// The window is never busy with one thing for so long; it takes a fraction of that.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @TempDir private Path home;
  private Bench bench;
  private Target target;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(home);
    target = bench.branch("test/many");
    Draft first = new Draft(name(0), text(0), null, null, bench.clock.instant());
    bench.store.save("playground", target, first);
    Path folder = bench.store.folder("playground", target);
    String description = Files.readString(folder.resolve(name(0) + ".json"));
    for (int i = 1; i < MANY; i++) {
      Files.writeString(folder.resolve(name(i).key()), text(i));
      Files.writeString(
          folder.resolve(name(i) + ".json"), description.replace(name(0).key(), name(i).key()));
    }
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static FileName name(int number) {
    return new FileName("many_%04d.topic".formatted(number));
  }

  private static String text(int number) {
    return "base_view: ecomm__orders\nlabel: Topic " + number + "\n";
  }

  @Test
  void theyOpenAndAreListedAndOneMoreIsKeptAndAllCanBeReviewed() {
    bench.language();
    ChangesViewModel changes =
        new ChangesViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.issues,
            bench.notices,
            (question, confirmed) -> confirmed.run(),
            bench.background,
            Clock.systemUTC(),
            () -> {});
    PushViewModel push = push();

    bench.open(target);
    bench.window.until(() -> changes.rows().size() == MANY);
    Document document = bench.type(API, "# mine\n");
    bench.window.pass(Duration.ofSeconds(1));
    bench.window.until(() -> changes.rows().size() == MANY + 1);
    bench.untilWritten();
    push.open();
    bench.window.until(() -> push.review().rows().size() == MANY + 1);

    assertThat(bench.draftText(target, "api.topic")).isEqualTo(document.text());
    assertThat(bench.window.longest()).isLessThan(PATIENCE);
    List<Draft> kept = bench.onDisk(target);
    assertThat(kept).hasSize(MANY + 1);
    assertThat(kept.getLast().text()).isEqualTo(text(MANY - 1));
  }

  private PushViewModel push() {
    return new PushViewModel(
        bench.session,
        bench.documents,
        bench.texts,
        bench.issues,
        bench.notices,
        (question, confirmed) -> confirmed.run(),
        bench.api,
        RequestBudget.unlimited(),
        new PushJournal(AppFolders.under(home), "playground"),
        bench.messages,
        bench.background,
        Clock.systemUTC(),
        () -> {},
        () -> {});
  }
}
