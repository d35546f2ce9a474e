package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShellViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final String NOTHING =
      "There is nothing to push: no file differs from what was fetched.";

  @TempDir Path home;

  @Test
  void thePushButtonCountsTickedDraftsAndWithNoneItSaysWhy() {
    try (Bench bench = new Bench(home)) {
      ShellViewModel shell = ShellBench.of(bench);
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
      bench.type(ITEMS, "# mine\n");
      assertThat(shell.reasons().push().get()).isEmpty();
    }
  }

  @Test
  void whatWasJustTypedCanBePushedAtOnce() {
    try (Bench bench = new Bench(home)) {
      ShellViewModel shell = ShellBench.of(bench);
      bench.open(bench.branch("fix/topics"));
      bench.documents.open(API);
      assertThat(shell.reasons().push().get()).isEqualTo(NOTHING);
      Document typed = bench.type(API, "#");
      assertThat(shell.draftsProperty().get()).isZero();
      assertThat(shell.reasons().push().get()).isEmpty();
      typed.port().apply(Edits.of(Edit.delete(new Span(0, 1))));
      bench.documents.keepAll();
      bench.untilWritten();
      assertThat(shell.reasons().push().get()).isEqualTo(NOTHING);
    }
  }

  @Test
  void adviceIsNotCountedWithTheIssues() {
    try (Bench bench = new Bench(home)) {
      ShellViewModel shell = ShellBench.of(bench);
      bench.open(bench.branch("fix/topics"));
      bench.issues.replaceLocal(
          List.of(issue(Severity.ERROR), issue(Severity.WARNING), issue(Severity.INFO)), Set.of());
      bench.window.drain();
      assertThat(shell.issueCountProperty().get()).isEqualTo(2);
    }
  }

  private static Issue issue(Severity severity) {
    return new Issue(Issue.Origin.LOCAL, severity, "it", "api.topic", API, null, null);
  }
}
