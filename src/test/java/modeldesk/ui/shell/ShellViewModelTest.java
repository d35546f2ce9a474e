package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShellViewModelTest {
  private static final FileName API = new FileName("api.topic");

  @TempDir Path home;

  @Test
  void thePushButtonCountsTickedDraftsAndWithNoneItSaysWhy() {
    try (Bench bench = new Bench(home)) {
      ShellViewModel shell =
          new ShellViewModel(
              bench.session,
              bench.documents,
              bench.issues,
              bench.requests,
              bench.notices,
              bench.background,
              Meter.UNLIMITED);
      bench.open(bench.branch("fix/topics"));
      bench.type(API, "# mine\n");
      bench.type(new FileName("returns.topic"), "# mine\n");
      bench.documents.keepAll();
      bench.window.until(() -> shell.draftsProperty().get() == 2);
      assertThat(shell.pushLabelProperty().get()).isEqualTo("Push 2 files to fix/topics");

      bench.session.nextPush().send(List.of(API), false);
      assertThat(shell.pushLabelProperty().get()).isEqualTo("Push 1 file to fix/topics");
      assertThat(shell.draftsProperty().get()).isEqualTo(2);

      bench.session.nextPush().sendAll(false);
      assertThat(shell.pushLabelProperty().get()).isEqualTo("Push…");
      assertThat(shell.reasons().push().get())
          .isEqualTo("No draft is ticked. Tick in Changes what to push.");
    }
  }
}
