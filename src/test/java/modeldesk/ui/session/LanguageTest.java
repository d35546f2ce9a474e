package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguageTest {
  private static final FileName API = new FileName("api.topic");
  private static final String BROKEN = "base_view: api\r\ntags: [ a\r\n";

  @TempDir Path home;
  private Bench bench;
  private Language language;
  private Target target;

  @BeforeEach
  void openWithADraft() throws IOException {
    bench = new Bench(home);
    language = bench.language();
    target = bench.branch("test/drafts");
    bench.shelf.save(target, new Draft(API, BROKEN, "base_view: api\n", null, Instant.EPOCH));
    bench.open(target);
    bench.window.until(() -> codes(API).contains("yaml-syntax"));
  }

  private List<String> codes(FileName file) {
    return bench.issues.of(file).stream().map(each -> requireNonNull(each.rule()).code()).toList();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aDraftThatNoTabShowsIsCheckedLikeOneThatIsOpen() {
    assertThat(bench.documents.open()).isEmpty();
    Issue issue = bench.issues.of(API).getFirst();
    assertThat(issue.origin()).isEqualTo(Issue.Origin.LOCAL);
    Document document = requireNonNull(bench.documents.open(API));
    bench.window.until(() -> language.check() != null);
    assertThat(bench.issues.of(API)).contains(issue);
    assertThat(document.text().substring(requireNonNull(issue.span()).start())).startsWith("[ a");
  }

  @Test
  void aDraftThatIsGivenUpTakesItsIssuesAlong() {
    bench.texts.discard(API);
    bench.window.until(() -> codes(API).equals(List.of("unknown-view")));
  }

  @Test
  void aDraftThatIsPushedTakesItsIssuesAlong() {
    bench.texts.pushed(
        target, API, BROKEN, new ModelFile(API, "base_view: api\n", new Checksum("new")));
    bench.window.until(() -> codes(API).equals(List.of("unknown-view")));
  }

  @Test
  void aTabThatIsClosedBeforeItWasCheckedLeavesNoOldIssues() {
    Document document = requireNonNull(bench.documents.open(API));
    int start = document.text().indexOf("tags");
    document.port().apply(Edits.of(new Edit(start, document.text().length(), "")));
    bench.documents.close(document);
    bench.window.until(() -> codes(API).equals(List.of("unknown-view")));
  }

  @Test
  void whatTheDraftsBroughtIsToldApartAlsoInFilesNobodyTouched() {
    FileName transactions = new FileName("order_transactions.topic");
    bench.texts.delete(new FileName("ecomm/products.view"));
    bench.window.until(() -> codes(transactions).contains("unknown-view"));
    assertThat(bench.issues.of(transactions))
        .allMatch(issue -> requireNonNull(issue.rule()).isNew());
    assertThat(bench.issues.of(new FileName("ecomm/orders.view")))
        .singleElement()
        .matches(issue -> !requireNonNull(issue.rule()).isNew());
  }

  @Test
  void whatTheBranchBroughtIsNewAlsoOnceItIsPushed() {
    language.comparesWith(bench.forks().openProperty());
    bench.window.until(
        () -> bench.issues.of(API).stream().anyMatch(issue -> rule(issue).isDrafted()));
    FileName transactions = new FileName("order_transactions.topic");
    Target pushed = bench.branch("test/pushed");
    bench.someoneWrites(pushed, transactions, "base_view: nowhere\n");
    bench.open(pushed);
    bench.window.until(
        () -> bench.issues.of(transactions).stream().anyMatch(issue -> rule(issue).isNew()));
    assertThat(bench.issues.of(transactions)).noneMatch(issue -> rule(issue).isDrafted());
    assertThat(bench.issues.of(API)).isNotEmpty().noneMatch(issue -> rule(issue).isNew());

    bench.open(bench.shared());
    bench.window.until(() -> !codes(API).isEmpty());
    assertThat(codes(transactions)).isEmpty();
    assertThat(bench.issues.of(API)).noneMatch(issue -> rule(issue).isNew());
  }

  private static Issue.Rule rule(Issue issue) {
    return requireNonNull(issue.rule());
  }

  @Test
  void anotherTargetHasItsOwn() {
    bench.open(bench.shared());
    bench.window.until(() -> codes(API).equals(List.of("unknown-view")));
    bench.open(target);
    bench.window.until(() -> codes(API).contains("yaml-syntax"));
  }
}
