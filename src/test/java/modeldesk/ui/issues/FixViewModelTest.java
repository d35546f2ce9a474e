package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import modeldesk.api.ApiException;
import modeldesk.api.ServerIssue;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private FixViewModel model;
  private IssuesViewModel list;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    list =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            bench.api,
            bench.background,
            Clock.systemUTC());
    model =
        new FixViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.drafts,
            bench.issues,
            bench.language(),
            bench.notices,
            bench.background);
    bench.open(bench.branch("test/fixes"));
    list.validate();
    bench.window.until(
        () -> bench.issues.all().stream().anyMatch(each -> each.origin() == Issue.Origin.OMNI));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Issue apiIssue() {
    return bench.issues.all().stream()
        .filter(issue -> API.equals(issue.file()) && issue.autoFix() != null)
        .findFirst()
        .orElseThrow();
  }

  private Project project() {
    return requireNonNull(bench.session.project());
  }

  private FixPreview shown(Issue issue) {
    model.show(issue);
    bench.window.until(() -> model.preview() != null);
    return requireNonNull(model.preview());
  }

  @Test
  void aDeletionIsShownAsTheWholeTextGoing() {
    FixPreview preview = shown(apiIssue());
    assertThat(preview.fix().title()).isEqualTo("Delete topic \"api\"");
    assertThat(preview.parts())
        .containsExactly(new FixPart(API, requireNonNull(project().text(API)), null));
    assertThat(preview.cures()).containsExactly(apiIssue());
  }

  @Test
  void nothingChangesUntilItIsApplied() {
    shown(apiIssue());
    model.cancel();
    assertThat(model.preview()).isNull();
    assertThat(project().drafts()).isEmpty();
  }

  @Test
  void applyingDeletesAsADraftAndTheIssueGoes() {
    shown(apiIssue());
    model.apply();
    bench.window.drain();
    assertThat(requireNonNull(project().drafts().get(API)).kind()).isEqualTo(Draft.Kind.DELETED);
    assertThat(bench.issues.of(API)).isEmpty();
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .containsExactly("Deleted api.topic as a draft; push sends it.");
  }

  @Test
  void undoBringsTheFileAndItsIssueBackAsItWas() {
    Document document = bench.type(API, "# mine\n");
    String typed = document.text();
    shown(apiIssue());
    model.apply();
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    bench.window.until(() -> !bench.issues.of(API).isEmpty());
    assertThat(requireNonNull(bench.documents.find(API)).text()).isEqualTo(typed);
    assertThat(apiIssue().span()).isNotNull();
  }

  @Test
  void undoIsOfferedNoLongerOnceTheFileIsRestored() {
    shown(apiIssue());
    model.apply();
    assertThat(bench.notices.all()).hasSize(1);
    bench.texts.discard(API);
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void undoIsOfferedNoLongerOnceTheDeletionWasPushed() {
    shown(apiIssue());
    model.apply();
    bench.texts.pushed(project().target(), API, null, null);
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void aViewWithoutItsTableIsIgnoredByTakingItOutOfTheCombinedFiles() throws ApiException {
    Issue issue =
        bench.issues.all().stream()
            .filter(i ->
                i.autoFix() != null && i.autoFix().title().startsWith("Ignore view \"marketing__"))
            .findFirst()
            .orElseThrow();
    FileName view = requireNonNull(issue.file());
    assertThat(shown(issue).parts())
        .containsExactly(new FixPart(view, requireNonNull(project().text(view)), null));
    model.apply();
    bench.api.delete(project().target(), view, "Ignore it");
    assertThat(bench.api.validate(project().target().model().id(), project().target().branchId()))
        .extracting(ServerIssue::message)
        .doesNotContain(issue.message());
  }

  @Test
  void aTextThatChangedMeanwhileIsLeftAlone() {
    shown(apiIssue());
    bench.type(API, "# mine\n");
    model.apply();
    assertThat(project().text(API)).isNotNull();
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo(
            "Delete topic \"api\" does not fit the text any more, so nothing was changed."
                + " Validate again to see what is left.");
  }

  @Test
  void aFileThatWasNotOpenIsShownWhereItIsChanged() {
    String text = requireNonNull(project().text(RETURNS));
    int at = text.indexOf("ecomm__returns");
    bench.texts.change(RETURNS, Edits.of(Edit.insert(at, "x")));
    bench.window.until(() -> local(RETURNS).isPresent());
    assertThat(bench.documents.open()).isEmpty();
    shown(local(RETURNS).orElseThrow());
    model.apply();
    Document document = requireNonNull(bench.documents.active());
    assertThat(document.name()).isEqualTo(RETURNS);
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.port().selection()).isEqualTo(new Span(at, at));
  }

  private Optional<Issue> local(FileName file) {
    return bench.issues.all().stream()
        .filter(issue -> file.equals(issue.file()) && issue.origin() == Issue.Origin.LOCAL)
        .findFirst();
  }

  @Test
  void issuesThatShareASuggestionAreCuredTogether() {
    Issue first = apiIssue();
    Issue second =
        new Issue(
            first.origin(),
            first.severity(),
            "Another",
            "returns.topic",
            RETURNS,
            null,
            new Issue.AutoFix("Delete topic \"returns\"", requireNonNull(first.autoFix()).key()));
    bench.issues.replaceOmni(List.of(first, second));
    model.showAll(first);
    bench.window.until(() -> model.preview() != null);
    FixPreview preview = requireNonNull(model.preview());
    assertThat(preview.parts()).extracting(FixPart::file).containsExactly(API, RETURNS);
    assertThat(preview.cures()).containsExactly(first, second);
    model.apply();
    assertThat(project().drafts()).containsOnlyKeys(API, RETURNS);
  }
}
