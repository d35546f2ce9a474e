package modeldesk.ui.changes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.text.Diff;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.code.KeysViewModel;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;
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
            bench.texts,
            bench.issues,
            bench.notices,
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
    bench.type(name, text);
    bench.documents.keepAll();
  }

  private void untilRows(int count) {
    bench.window.until(() ->
        model.rows().size() == count && model.rows().stream().allMatch(row -> row.count() != null));
  }

  @Test
  void listsEveryDraftWithWhatItDoes() {
    type(API, "# mine\n");
    bench.texts.delete(RETURNS);
    bench.drafts.create(FRESH, "base_view: ecomm__users\n");
    untilRows(3);
    assertThat(model.rows().stream().map(row -> row.draft().kind()))
        .containsExactly(Draft.Kind.CHANGED, Draft.Kind.NEW, Draft.Kind.DELETED);
    assertThat(model.rows().getFirst().count()).isEqualTo(new Diff.Count(1, 0));
    assertThat(model.rows().get(1).count()).isEqualTo(new Diff.Count(1, 0));
    assertThat(requireNonNull(model.rows().getLast().count()).added()).isZero();
  }

  @Test
  void showsWhatWasCountedLastUntilItIsCountedAgain() {
    type(API, "# mine\n");
    untilRows(1);
    List<ChangeRow> seen = new ArrayList<>();
    model
        .rows()
        .addListener((ListChangeListener<ChangeRow>) change -> seen.add(model.rows().getFirst()));
    type(API, "# more\n");
    bench.window.until(
        () -> !seen.isEmpty() && new Diff.Count(2, 0).equals(seen.getLast().count()));
    assertThat(seen.stream().map(ChangeRow::count).distinct())
        .containsExactly(new Diff.Count(1, 0), new Diff.Count(2, 0));
  }

  @Test
  void aDraftThatWasTypedInLooksAsBeforeWhenItsNumbersAreTheSame() {
    ChangeRow row = row("a", "b", 1, 0, "12:00");
    assertThat(row("ab", "b", 1, 0, "12:00").looksLike(row)).isTrue();
    assertThat(row("a", "b", 2, 0, "12:00").looksLike(row)).isFalse();
    assertThat(row("a", "b", 1, 1, "12:00").looksLike(row)).isFalse();
    assertThat(row("a", "b", 1, 0, "12:01").looksLike(row)).isFalse();
    assertThat(row(null, "b", 1, 0, "12:00").looksLike(row)).isFalse();
    assertThat(row("a", null, 1, 0, "12:00").looksLike(row)).isFalse();
  }

  private static ChangeRow row(
      @Nullable String text, @Nullable String base, int added, int issues, String time) {
    Draft draft = new Draft(API, text, base, null, Instant.EPOCH);
    return new ChangeRow(draft, new Diff.Count(added, 0), issues, false, time);
  }

  @Test
  void takesOneChangeBackAndLeavesTheOthersUntilTheDraftIsGone() {
    bench.documents.open(API);
    String fetched = requireNonNull(requireNonNull(bench.session.project()).text(API));
    Document document = bench.type(API, "# first\n");
    int end = document.text().length();
    document.port().apply(Edits.of(Edit.insert(end, "# last\n")));
    bench.documents.keepAll();
    untilRows(1);
    model.choose(List.of(API));
    bench.window.until(() -> model.diffProperty().get() != null);
    assertThat(model.changeReasonProperty().get()).isEmpty();

    model.takeBack(1);
    assertThat(document.text()).isEqualTo(fetched + "# last\n");
    bench.window.until(
        () -> requireNonNull(model.diffProperty().get()).comparison().changeCount() == 1);
    model.takeBack(1);
    bench.window.until(() -> model.rows().isEmpty());
    assertThat(document.text()).isEqualTo(fetched);

    bench.drafts.create(FRESH, "base_view: ecomm__users\n");
    untilRows(1);
    model.choose(List.of(FRESH));
    assertThat(model.changeReasonProperty().get()).isEqualTo("The file is new. Discard it whole.");
  }

  @Test
  void countsTheIssuesOfAFileWithoutAdvice() {
    type(API, "# mine\n");
    bench.issues.replaceLocal(
        List.of(
            new Issue(Issue.Origin.LOCAL, Severity.ERROR, "no", "api.topic", API, null, null),
            new Issue(Issue.Origin.LOCAL, Severity.INFO, "tip", "api.topic", API, null, null)),
        Set.of());
    bench.window.until(() -> model.rows().size() == 1 && model.rows().getFirst().issues() > 0);
    assertThat(model.rows().getFirst().issues()).isEqualTo(1);
  }

  @Test
  void marksADraftWhoseFileChangedInOmni() throws Exception {
    type(API, "# mine\n");
    untilRows(1);
    assertThat(model.rows().getFirst().behind()).isFalse();
    bench.someoneWrites(target, API, "base_view: users\n");
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
  void theLeftSideOfADraftThatIsBehindIsNotCalledFetched() throws Exception {
    type(API, "# mine\n");
    untilRows(1);
    model.selectedProperty().set(API);
    bench.window.until(() -> leftTitle().startsWith("On branch · fetched "));
    bench.someoneWrites(target, API, "base_view: users\n");
    bench.session.reload();
    bench.window.until(() -> !leftTitle().startsWith("On branch"));
    assertThat(leftTitle()).isEqualTo("As the draft began · changed in Omni since");
  }

  private String leftTitle() {
    ChangeDiff diff = model.diffProperty().get();
    return diff == null ? "On branch" : diff.leftTitle();
  }

  @Test
  void discardingAsksAndSaysThatTheTextStaysInTheHistory() {
    type(API, "# mine\n");
    untilRows(1);
    answer = false;
    model.discard(List.of(API));
    assertThat(model.rows()).hasSize(1);
    assertThat(questions.getFirst().text()).contains("The text of the draft stays in History");
    answer = true;
    model.discard(List.of(API));
    bench.window.until(() -> model.rows().isEmpty());
    bench.untilWritten();
    assertThat(bench.onDisk(target)).isEmpty();
  }

  private void write(FileName name, String text) {
    Document document = requireNonNull(bench.documents.open(name));
    document.port().apply(Edits.between(document.text(), text));
    settle();
  }

  private void settle() {
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.drain();
  }

  private void untilCompared(FileName name) {
    model.choose(List.of(name));
    bench.window.until(() ->
        model.diffProperty().get() != null
            && !model.keysReasonProperty().get().equals("The draft is being compared."));
  }

  private void push(FileName name, String text) throws Exception {
    bench.someoneWrites(target, name, text);
    bench.session.reload();
    bench.window.until(() -> text.equals(requireNonNull(bench.session.project()).text(name)));
  }

  @Test
  void theChosenKeysOfADraftAreDiscardedAndTheDraftIsInTheHistory() throws Exception {
    push(API, "label: Old\nbase_view: users\ndescription: Old words\n");
    String draft = "label: New # kept\nbase_view: users\ndescription: New words\n";
    write(API, draft);
    untilCompared(API);
    assertThat(model.keysReasonProperty().get()).isEmpty();
    model.discardKeys();
    bench.window.until(() -> model.keysProperty().get() != null);
    KeysViewModel keys = requireNonNull(model.keysProperty().get());
    assertThat(keys.all().stream().map(change -> change.path().last()))
        .containsExactly("label", "description");
    keys.choose(YamlPath.of("description"), true);
    bench.window.until(() -> keys.reasonProperty().get().isEmpty());
    assertThat(keys.applyLabelProperty().get()).isEqualTo("Discard 1 key");
    keys.apply();
    settle();
    assertThat(bench.draftText(target, "api.topic"))
        .isEqualTo("label: New # kept\nbase_view: users\ndescription: Old words\n");
    History.Version kept =
        bench.versions.load(target.place()).stream()
            .filter(version -> version.kind() == History.Kind.DISCARDED)
            .findFirst()
            .orElseThrow();
    assertThat(bench.versions.text(kept)).isEqualTo(draft);
  }

  @Test
  void discardingAllKeysLeavesNoDraft() throws Exception {
    push(API, "label: Old\nbase_view: users\n");
    write(API, "label: New\nbase_view: users\ndescription: New words\n");
    untilCompared(API);
    model.discardKeys();
    bench.window.until(() -> model.keysProperty().get() != null);
    KeysViewModel keys = requireNonNull(model.keysProperty().get());
    keys.chooseAll(true);
    assertThat(keys.chosen())
        .containsExactlyInAnyOrder(YamlPath.of("label"), YamlPath.of("description"));
    bench.window.until(() -> keys.reasonProperty().get().isEmpty());
    keys.apply();
    settle();
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void saysWhyNoKeysCanBeDiscarded() {
    assertThat(model.keysReasonProperty().get()).isEqualTo("Choose one changed file.");
    bench.texts.delete(RETURNS);
    bench.drafts.create(FRESH, "base_view: ecomm__users\n");
    type(API, "# only a comment\n");
    untilRows(3);
    model.choose(List.of(RETURNS));
    assertThat(model.keysReasonProperty().get()).startsWith("The file is marked for deletion.");
    model.choose(List.of(FRESH));
    assertThat(model.keysReasonProperty().get()).isEqualTo("The file is new. Discard it whole.");
    untilCompared(API);
    assertThat(model.keysReasonProperty().get()).startsWith("No key differs");
    model.choose(List.of(FRESH, API));
    assertThat(model.keysReasonProperty().get()).isEqualTo("Choose one changed file.");
  }

  @Test
  void tellsWhichTextsWereDiscardedAndNothingOfADeletionTakenBack() {
    List<List<FileName>> told = new ArrayList<>();
    model.onDiscarded(told::add);
    type(API, "# mine\n");
    bench.texts.delete(RETURNS);
    untilRows(2);
    model.discard(List.of(API, RETURNS));
    bench.window.until(() -> model.rows().isEmpty());
    assertThat(told).containsExactly(List.of(API));
  }

  @Test
  void aDeletionIsRestoredWithoutAlarm() {
    bench.texts.delete(RETURNS);
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
