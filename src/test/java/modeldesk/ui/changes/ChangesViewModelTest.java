package modeldesk.ui.changes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.YamlWrite;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.text.Diff;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangesViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName FRESH = new FileName("fresh.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private ChangesViewModel model;
  private final List<Ask.Question> questions = new ArrayList<>();
  private boolean answer = true;
  private int pushes;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    Ask ask =
        (question, confirmed) -> {
          questions.add(question);
          if (answer) {
            confirmed.run();
          }
        };
    model =
        new ChangesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            ask,
            bench.background,
            Clock.systemUTC(),
            () -> pushes++);
    target = bench.branch("test/changes");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void type(FileName name, String text) {
    requireNonNull(bench.documents.open(name)).port().apply(Edits.of(Edit.insert(0, text)));
    bench.documents.keepAll();
  }

  private void untilRows(int count) {
    bench.window.until(() ->
        model.rows().size() == count && model.rows().stream().allMatch(row -> row.count() != null));
  }

  @Test
  void listsEveryDraftWithWhatItDoes() {
    type(API, "# mine\n");
    bench.documents.delete(RETURNS);
    bench.drafts.create(FRESH, "base_view: ecomm__users\n");
    untilRows(3);
    assertThat(model.rows().stream().map(row -> row.draft().kind()))
        .containsExactly(Draft.Kind.CHANGED, Draft.Kind.NEW, Draft.Kind.DELETED);
    assertThat(model.rows().getFirst().count()).isEqualTo(new Diff.Count(1, 0));
    assertThat(model.rows().get(1).count()).isEqualTo(new Diff.Count(1, 0));
    assertThat(requireNonNull(model.rows().getLast().count()).added()).isZero();
  }

  @Test
  void countsTheIssuesOfAFile() {
    type(API, "# mine\n");
    bench.issues.replaceLocal(
        API,
        List.of(new Issue(Issue.Origin.LOCAL, Severity.ERROR, "no", "api.topic", API, null, null)));
    bench.window.until(() -> model.rows().size() == 1 && model.rows().getFirst().issues() == 1);
    assertThat(model.rows().getFirst().issues()).isEqualTo(1);
  }

  @Test
  void marksADraftWhoseFileChangedInOmni() throws Exception {
    type(API, "# mine\n");
    untilRows(1);
    assertThat(model.rows().getFirst().behind()).isFalse();
    bench.api.write(target, new YamlWrite(API, "base_view: users\n", null, null));
    bench.session.reload();
    bench.window.until(() -> model.rows().getFirst().behind());
    assertThat(model.rows().getFirst().behind()).isTrue();
  }

  @Test
  void comparesTheChosenDraft() {
    type(API, "# mine\n");
    untilRows(1);
    model.selectedProperty().set(API);
    bench.window.until(() -> model.diffProperty().get() != null);
    ChangeDiff diff = requireNonNull(model.diffProperty().get());
    assertThat(diff.leftTitle()).startsWith("On branch · fetched ");
    assertThat(diff.rightTitle()).startsWith("Draft · this computer ");
    assertThat(diff.comparison().added()).isEqualTo(1);
  }

  @Test
  void discardingAsksAndSaysThatTheTextIsLost() {
    type(API, "# mine\n");
    untilRows(1);
    answer = false;
    model.discard(List.of(API));
    assertThat(model.rows()).hasSize(1);
    assertThat(questions.getFirst().text()).contains("The text of the draft is lost");
    answer = true;
    model.discard(List.of(API));
    bench.window.until(() -> model.rows().isEmpty());
    bench.untilWritten();
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void aDeletionIsRestoredWithoutAlarm() {
    bench.documents.delete(RETURNS);
    untilRows(1);
    model.discard(List.of(RETURNS));
    bench.window.until(() -> model.rows().isEmpty());
    assertThat(questions.getFirst().confirmLabel()).isEqualTo("Restore");
    assertThat(questions.getFirst().danger()).isFalse();
    assertThat(requireNonNull(bench.session.project()).text(RETURNS)).isNotNull();
  }

  @Test
  void severalDraftsAreDiscardedWithOneQuestion() {
    type(API, "# mine\n");
    type(RETURNS, "# mine\n");
    untilRows(2);
    model.discard(List.of(API, RETURNS));
    bench.window.until(() -> model.rows().isEmpty());
    assertThat(questions)
        .singleElement()
        .satisfies(q -> assertThat(q.title()).isEqualTo("Discard 2 drafts?"));
  }

  @Test
  void pushOpensTheReview() {
    model.push();
    assertThat(pushes).isEqualTo(1);
  }
}
