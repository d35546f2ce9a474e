package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.collections.ListChangeListener;
import modeldesk.api.ApiException;
import modeldesk.api.YamlWrite;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IssuesViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final String NO_VIEW = "No view \"api\". Set base_view to a valid, existing view.";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneOffset.UTC);

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private IssuesViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.branch("test/issues");
    model =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            bench.api,
            bench.background,
            CLOCK);
    bench.open(target);
    bench.window.drain();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /// Validates and waits for the issues and the comparison with the shared model.
  private void validate() {
    model.validate();
    bench.window.until(() ->
        model.rows().stream()
            .anyMatch(row -> row instanceof IssueRow.Group group && isCompared(group)));
    bench.window.drain();
  }

  private static boolean isCompared(IssueRow.Group group) {
    return group.novelty() != Novelty.NOT_COMPARED;
  }

  private List<IssueRow.Item> items() {
    return model.rows().stream()
        .filter(IssueRow.Item.class::isInstance)
        .map(IssueRow.Item.class::cast)
        .toList();
  }

  private IssueRow.Item item(String message) {
    return items().stream()
        .filter(item -> item.issue().message().equals(message))
        .findFirst()
        .orElseThrow();
  }

  private void writeTopic(String base) throws ApiException {
    bench.api.write(
        target,
        new YamlWrite(new FileName("broken.topic"), "base_view: " + base + "\n", null, "x"));
    bench.session.reload();
    bench.window.until(() ->
        requireNonNull(bench.session.project()).names().contains(new FileName("broken.topic")));
  }

  /// Nobody types for a moment.
  private void rest() {
    bench.window.pass(Duration.ofMillis(250));
    bench.window.drain();
  }

  @Test
  void beforeTheFirstValidationItSaysWhatToPress() {
    assertThat(model.emptiness()).isEqualTo(Emptiness.NEVER_VALIDATED);
    assertThat(model.unavailable()).isEmpty();
  }

  @Test
  void anIssueOfTheServerStandsAtItsKey() {
    validate();
    IssueRow.Item item = item(NO_VIEW);
    assertThat(item.issue().file()).isEqualTo(API);
    assertThat(item.issue().span()).isEqualTo(new Span(0, "base_view: api".length()));
    assertThat(item.place()).isEqualTo("base_view");
    assertThat(item.offer()).isEqualTo(new FixOffer.Ready("Delete topic \"api\""));
    assertThat(model.tally().validatedAt()).isEqualTo("14:46");
    assertThat(model.emptiness()).isEqualTo(Emptiness.NONE);
  }

  @Test
  void whatIsFoundWhileTypingStandsAtItsKeysAndLine() {
    bench.language();
    Document document = requireNonNull(bench.documents.open(API));
    document.port().apply(Edits.of(Edit.insert(0, "joins:\n  users:\n    on_sql: \"x\n")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.window.until(() -> !items().isEmpty());
    assertThat(items())
        .extracting(IssueRow.Item::place)
        .contains("joins › users › on_sql · line 3");
    document.port().apply(Edits.of(Edit.insert(0, "# Reviewed\n")));
    rest();
    assertThat(items())
        .extracting(IssueRow.Item::place)
        .contains("joins › users › on_sql · line 4");
  }

  @Test
  void errorsComeBeforeWarningsAndAColumnCanSort() {
    validate();
    assertThat(items()).extracting(item -> item.issue().severity()).isSorted();
    model.sortProperty().set(new IssuesViewModel.Sort(IssueColumn.MESSAGE, false));
    List<String> messages = items().stream().map(item -> item.issue().message()).toList();
    assertThat(messages).isEqualTo(messages.stream().sorted((a, b) -> b.compareTo(a)).toList());
  }

  @Test
  void whatTheSharedModelDoesNotHaveIsNew() throws ApiException {
    writeTopic("nowhere");
    validate();
    bench.window.until(() -> model.rows().getFirst().equals(new IssueRow.Group(Novelty.NEW, 1)));
    assertThat(items().getFirst().issue().message())
        .isEqualTo("No view \"nowhere\". Set base_view to a valid, existing view.");
    assertThat(model.isNew(items().getFirst().issue())).isTrue();
    assertThat(model.isNew(item(NO_VIEW).issue())).isFalse();
  }

  @Test
  void withoutAnAnswerAboutTheSharedModelThereIsOneGroup() {
    String shared = "/api/v1/models/" + target.model().id() + "/validate";
    CountDownLatch gate = new CountDownLatch(1);
    bench.server.faults().next(1, shared, new Faults.Fault.Held(gate));
    bench.server.faults().next(9, shared, Faults.FORBIDDEN);
    model.validate();
    gate.countDown();
    bench.window.until(() -> !items().isEmpty());
    bench.window.drain();
    assertThat(model.rows())
        .filteredOn(IssueRow.Group.class::isInstance)
        .containsExactly(new IssueRow.Group(Novelty.NOT_COMPARED, 5));
    assertThat(model.rows().getFirst()).isInstanceOf(IssueRow.Group.class);
  }

  @Test
  void theFilterReadsMessageFileAndPlace() {
    validate();
    int all = items().size();
    model.filter().wordsProperty().set("API.topic base_VIEW");
    assertThat(items()).extracting(item -> item.issue().message()).containsExactly(NO_VIEW);
    model.filter().wordsProperty().set("no such words");
    assertThat(model.emptiness()).isEqualTo(Emptiness.FILTERED);
    model.filter().clear();
    assertThat(items()).hasSize(all);
    model.filter().shows(Severity.ERROR).set(false);
    assertThat(items()).allMatch(item -> item.issue().severity() == Severity.WARNING);
    model.filter().shows(Issue.Origin.OMNI).set(false);
    assertThat(items()).isEmpty();
    assertThat(model.tally().omni()).isEqualTo(all);
  }

  /// Of two files and two rules.
  private void threeOfTheRules() {
    bench.issues.replaceOmni(
        List.of(
            broken("unknown-view", API),
            broken("unknown-field", API),
            broken("unknown-field", new FileName("other.topic"))));
    bench.window.drain();
  }

  private static Issue broken(String code, FileName file) {
    return Issue.of(
        Severity.ERROR,
        "Odd",
        "sql",
        file,
        new Span(0, 0),
        new Issue.Rule(code, false, false, false));
  }

  @Test
  void theFilterReadsTheCodeOfTheRule() {
    threeOfTheRules();
    model.filter().wordsProperty().set("unknown-FIELD");
    assertThat(items())
        .extracting(item -> IssueFilter.code(item.issue()))
        .containsExactly("unknown-field", "unknown-field");
    assertThat(model.tally().listed()).isEqualTo(new Tally.Listed(2, 3));
  }

  @Test
  void theFilterKeepsToAFileAndToARule() {
    threeOfTheRules();
    assertThat(model.filter().isNarrow()).isFalse();
    model.filter().codeProperty().set("unknown-field");
    assertThat(items()).hasSize(2);
    model.filter().fileProperty().set(API);
    assertThat(items())
        .extracting(IssueRow.Item::issue)
        .containsExactly(broken("unknown-field", API));
    assertThat(model.tally().listed()).isEqualTo(new Tally.Listed(1, 3));
    assertThat(model.filter().isNarrow()).isTrue();
    model.filter().codeProperty().set("");
    assertThat(items()).hasSize(2);
    model.filter().clear();
    assertThat(items()).hasSize(3);
    assertThat(model.filter().isNarrow()).isFalse();
  }

  @Test
  void theNextIssueAfterTheLastIsTheFirst() {
    validate();
    List<IssueRow.Item> items = items();
    model.next();
    assertThat(model.currentProperty().get()).isEqualTo(items.getFirst());
    Document first = requireNonNull(bench.documents.active());
    assertThat(first.name()).isEqualTo(items.getFirst().issue().file());
    assertThat(first.port().selection()).isEqualTo(items.getFirst().issue().span());
    model.previous();
    assertThat(model.currentProperty().get()).isEqualTo(items.getLast());
    model.next();
    assertThat(model.currentProperty().get()).isEqualTo(items.getFirst());
  }

  @Test
  void anIssueStaysAtItsKeyWhileOneTypesAboveIt() {
    validate();
    Document document = bench.type(API, "# a line\n");
    bench.window.drain();
    model.reveal(item(NO_VIEW));
    assertThat(document.port().selection())
        .isEqualTo(new Span("# a line\n".length(), "# a line\nbase_view: api".length()));
  }

  @Test
  void theTableIsFilledAgainWhenOneRestsNotWithEachKey() {
    validate();
    typeInto(API, 0, "# why\n");
    rest();
    List<Integer> fills = new ArrayList<>();
    model
        .rows()
        .addListener((ListChangeListener<IssueRow>) change -> fills.add(model.rows().size()));
    typeInto(API, 2, "o");
    typeInto(API, 3, "h");
    assertThat(fills).isEmpty();
    rest();
    assertThat(fills).hasSize(1);
    assertThat(item(NO_VIEW).issue().span()).isEqualTo(new Span(8, 8 + 14));
  }

  @Test
  void typingWhileOmniAnswersDoesNotShiftTheIssue() {
    Document document = requireNonNull(bench.documents.open(API));
    model.validate();
    document.port().apply(Edits.of(Edit.insert(0, "# above\n")));
    bench.window.until(() -> items().stream().anyMatch(i -> i.issue().message().equals(NO_VIEW)));
    bench.window.drain();
    document.port().apply(Edits.of(Edit.insert(0, "# more\n")));
    rest();
    assertThat(item(NO_VIEW).issue().span()).isEqualTo(new Span(15, 15 + 14));
  }

  @Test
  void theIssueAtTheCaretIsTheCurrentOne() {
    validate();
    Document document = requireNonNull(bench.documents.open(API));
    document.caretProperty().set(new Caret(4, 1, 5));
    assertThat(requireNonNull(model.currentProperty().get()).issue().message()).isEqualTo(NO_VIEW);
  }

  @Test
  void aFixIsFoundAtTheCaretOrOnItsLineWhereTheCurrentIssueHasNone() {
    Document document = requireNonNull(bench.documents.open(API));
    document.port().apply(Edits.of(new Edit(0, document.text().length(), "a: 1\nb: 22 # end\n")));
    bench.issues.replaceLocal(
        List.of(
            local(Severity.ERROR, "no cure", new Span(5, 10), false),
            local(Severity.WARNING, "cure", new Span(8, 10), true),
            local(Severity.WARNING, "above", new Span(0, 1), true)),
        Set.of());
    bench.window.drain();
    document.caretProperty().set(new Caret(10, 2, 6));
    assertThat(requireNonNull(model.currentProperty().get()).issue().message())
        .isEqualTo("no cure");
    assertThat(toFix()).isEqualTo("cure");
    document.caretProperty().set(new Caret(16, 2, 12));
    assertThat(toFix()).isEqualTo("cure");
    document.caretProperty().set(new Caret(0, 1, 1));
    assertThat(toFix()).isEqualTo("above");
  }

  private static Issue local(Severity severity, String message, Span span, boolean curable) {
    return Issue.of(severity, message, "", API, span, new Issue.Rule("rule", curable, true, true));
  }

  private String toFix() {
    return requireNonNull(model.toFixProperty().get()).issue().message();
  }

  @Test
  void aFailureKeepsWhatWasFoundAndOffersToTryAgain() {
    validate();
    int before = items().size();
    String path = "/api/v1/models/" + target.model().id() + "/validate";
    bench.server.faults().next(1, path, Faults.FORBIDDEN);
    model.validate();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    Notice notice = bench.notices.all().getFirst();
    assertThat(notice.text())
        .startsWith(
            "test/issues was not validated again; the issues found before are still listed.");
    assertThat(items()).hasSize(before);
    bench.window.until(() -> !model.busyProperty().get());
    requireNonNull(notice.action()).run().run();
    bench.window.until(() -> model.busyProperty().get());
    bench.window.until(() -> !model.busyProperty().get());
    assertThat(bench.notices.all()).hasSize(1);
  }

  @Test
  void draftsAreNotWhatOmniChecked() {
    validate();
    assertThat(model.draftsHintProperty().getValue()).isEmpty();
    bench.drafts.create(new FileName("mine.topic"), "base_view: x\n");
    assertThat(model.draftsHintProperty().getValue())
        .isEqualTo("1 draft is not on test/issues yet; Omni checked without it.");
  }

  @Test
  void leavingTheTargetForgetsItsIssues() {
    validate();
    bench.open(bench.shared());
    bench.window.drain();
    assertThat(model.rows()).isEmpty();
    assertThat(model.tally().validatedAt()).isEmpty();
    assertThat(model.emptiness()).isEqualTo(Emptiness.NEVER_VALIDATED);
  }

  @Test
  void aPlaceThatIsNotThereIsSaid() {
    bench.issues.replaceOmni(
        List.of(
            new Issue(
                Issue.Origin.OMNI, Severity.ERROR, "Odd", "gone.view,sql", null, null, null)));
    bench.window.drain();
    model.reveal(items().getFirst());
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .containsExactly(
            "Omni places this issue at gone.view,sql, which is not among the open files. Get"
                + " latest may bring it.");
  }

  private Document typeInto(FileName name, int offset, String text) {
    Document document = requireNonNull(bench.documents.open(name));
    document.port().apply(Edits.of(Edit.insert(offset, text)));
    bench.window.drain();
    return document;
  }

  @Test
  void aFindingAboutWordsThatWereChangedSinceIsMarked() {
    validate();
    assertThat(item(NO_VIEW).issue().edited()).isFalse();
    typeInto(API, "base_view: api".length(), "s");
    assertThat(item(NO_VIEW).issue().edited()).isTrue();
  }

  @Test
  void aChangeElsewhereInTheFileLeavesAFindingAsItIs() {
    validate();
    Document document = typeInto(API, 0, "# why\n");
    document.port().apply(Edits.of(Edit.insert(document.text().length(), "hidden: true\n")));
    bench.window.drain();
    assertThat(item(NO_VIEW).issue().edited()).isFalse();
  }

  @Test
  void aDraftThatIsGivenUpMakesAFindingCertainAgain() {
    validate();
    typeInto(API, "base_view: api".length(), "s");
    bench.documents.keepAll();
    bench.untilWritten();
    bench.texts.discard(API);
    bench.window.until(() -> !item(NO_VIEW).issue().edited());
  }

  @Test
  void aDraftThatOmniHasNotSeenMarksWhatOmniSaysAboutItsWords() {
    typeInto(API, "base_view: api".length(), "s");
    bench.documents.keepAll();
    bench.untilWritten();
    validate();
    assertThat(item(NO_VIEW).issue().edited()).isTrue();
  }

  @Test
  void aTargetThatIsOpenedAgainHasItsLastValidationAsOfItsTime() throws ApiException {
    writeTopic("nowhere");
    validate();
    List<Issue> before = List.copyOf(bench.issues.all());
    bench.open(bench.shared());
    bench.window.drain();
    assertThat(bench.issues.all()).isEmpty();
    assertThat(model.tally().validatedAt()).isEmpty();

    bench.open(target);
    bench.window.until(() -> !items().isEmpty());
    bench.window.drain();
    assertThat(model.tally().validatedAt()).isEqualTo("14:46");
    assertThat(bench.issues.checkedAt()).isEqualTo(CLOCK.instant());
    assertThat(bench.issues.all()).containsExactlyElementsOf(before);
    assertThat(model.rows().getFirst()).isInstanceOf(IssueRow.Group.class);
  }

  @Test
  void whatChangedOnTheServerMeanwhileMarksItsFindings() throws ApiException {
    validate();
    bench.open(bench.shared());
    bench.someoneWrites(target, API, "base_view: ecomm__returns\n");
    bench.open(target);
    bench.window.until(() -> !items().isEmpty());
    assertThat(item(NO_VIEW).issue().edited()).isTrue();
    assertThat(items())
        .filteredOn(item -> !API.equals(item.issue().file()))
        .isNotEmpty()
        .noneMatch(item -> item.issue().edited());
  }

  @Test
  void anAnswerThatArrivesElsewhereIsThereWhenItsTargetIsOpenedAgain() {
    model.validate();
    Target shared = bench.shared();
    bench.open(shared);
    bench.window.until(() -> !model.busyProperty().get());
    assertThat(bench.issues.all()).isEmpty();
    bench.open(target);
    bench.window.until(
        () -> !items().isEmpty() && model.rows().getFirst() instanceof IssueRow.Group);
    assertThat(model.tally().validatedAt()).isEqualTo("14:46");
  }
}
