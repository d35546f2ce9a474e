package modeldesk.ui.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import modeldesk.lang.search.Where;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.FileChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchViewModelTest {
  private static final FileName TOPIC = new FileName("order_transactions.topic");
  private static final FileName USERS = new FileName("ecomm/users.view");

  private static final Duration QUIET = Duration.ofMillis(150);

  @TempDir Path home;
  private Bench bench;
  private SearchViewModel model;
  private int shown;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    model =
        new SearchViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            bench.notices,
            bench.background);
    model.onShow(() -> shown++);
    bench.open(bench.shared());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Document open(FileName file) {
    return requireNonNull(bench.documents.open(file));
  }

  private void search(String text) {
    model.input().textProperty().set(text);
    model.search();
    bench.window.until(() -> !model.runningProperty().get());
  }

  private List<String> headings() {
    return model.rows().stream()
        .filter(SearchRow.Heading.class::isInstance)
        .map(row -> row.in().file().key() + " " + row.in().spots().size())
        .toList();
  }

  @Test
  void everyFileIsSearchedAndThePlacesStandBelowThem() {
    search("crm_url");
    assertThat(headings()).hasSize(2).contains("model 1");
    assertThat(model.toldProperty().get()).isEqualTo("2 places in 2 files");
  }

  @Test
  void whatIsTypedIsFoundBeforeItIsKept() {
    open(TOPIC).port().apply(Edits.of(Edit.insert(0, "# a wombat\n")));
    search("WOMBAT");
    assertThat(headings()).containsExactly("order_transactions.topic 1");
    model.input().matchCaseProperty().set(true);
    search("WOMBAT");
    assertThat(headings()).isEmpty();
    assertThat(model.toldProperty().get()).isEqualTo("Nothing found");
  }

  @Test
  void itSearchesWhileOneTypes() {
    model.input().textProperty().set("full_nam");
    model.input().textProperty().set("full_name");
    bench.window.pass(QUIET);
    bench.window.until(() -> !model.rows().isEmpty() && !model.runningProperty().get());
    assertThat(model.toldProperty().get()).contains("places in");
    model.input().textProperty().set("");
    bench.window.pass(QUIET);
    bench.window.until(() -> model.rows().isEmpty());
    assertThat(model.toldProperty().get()).isEmpty();
  }

  @Test
  void onlyTheChosenFilesAndPartsAreSearched() {
    model.input().filesProperty().set(Files.TOPICS);
    search("full_name");
    assertThat(model.rows()).isNotEmpty().allMatch(row -> row.in().file().kind().isTopic());
    model.input().filesProperty().set(Files.ALL);
    model.input().whereProperty().set(Where.KEYS);
    search("full_name");
    assertThat(headings()).contains("ecomm/users.view 1");
  }

  @Test
  void oneGoesFromPlaceToPlaceAndTheyFollowWhatIsTyped() {
    open(TOPIC).port().apply(Edits.of(Edit.insert(0, "# a wombat\n# a wombat more\n")));
    search("wombat");
    open(TOPIC).port().apply(Edits.of(Edit.insert(0, "#\n")));
    model.step(1);
    assertThat(selection()).isEqualTo(new Span(6, 12));
    model.step(1);
    assertThat(selection()).isEqualTo(new Span(17, 23));
    model.step(1);
    model.step(-1);
    assertThat(selection()).isEqualTo(new Span(6, 12));
    bench.window.until(() -> model.previewProperty().get() != null);
  }

  private Span selection() {
    return requireNonNull(bench.documents.active()).port().selection();
  }

  @Test
  void whatIsSelectedIsSoughtForWhatItIs() {
    Document users = open(USERS);
    model.input().regexProperty().set(true);
    users.port().apply(Edits.of(Edit.insert(0, "# a.b\n")));
    users.port().reveal(new Span(2, 5));
    model.open(false);
    assertThat(shown).isEqualTo(1);
    assertThat(model.input().text()).isEqualTo("a\\.b");
  }

  @Test
  void aBrokenExpressionSaysWhatIsWrong() {
    model.input().regexProperty().set(true);
    model.input().textProperty().set("a(");
    model.search();
    bench.window.until(() -> !model.problemProperty().get().isEmpty());
    assertThat(model.problemProperty().get()).startsWith("Not a regular expression: ");
    assertThat(model.runningProperty().get()).isFalse();
  }

  @Test
  void aFileChangedBehindTheEditorsIsSearchedAgain() {
    search("full_name");
    int before = model.rows().size();
    bench.texts.change(USERS, Edits.of(Edit.insert(0, "# full_name\n")));
    bench.window.drain();
    bench.window.pass(QUIET);
    bench.window.until(() -> model.rows().size() > before);
  }

  @Test
  void anotherModelEmptiesTheResults() {
    search("full_name");
    bench.open(bench.branch("fix/names"));
    assertThat(model.rows()).isEmpty();
    assertThat(model.toldProperty().get()).isEmpty();
  }

  @Test
  void partsOfTheModelAreAskedForInWords() {
    model.input().textProperty().set("full_name");
    model.input().wayProperty().set(Way.PARTS);
    assertThat(model.input().text()).isEmpty();
    search("dimensions named full_name");
    assertThat(headings()).containsExactly("ecomm/users.view 1");
    model.input().take("with");
    assertThat(model.input().text()).isEqualTo("dimensions named with ");
    search("measures lacking sql");
    assertThat(model.problemProperty().get()).contains("lacking");
    assertThat(model.rows()).isEmpty();
    model.input().wayProperty().set(Way.TEXT);
    assertThat(model.input().text()).isEqualTo("full_name");
    assertThat(model.input().earlier()).isEmpty();
  }

  @Test
  void aSearchThatIsStoppedKeepsWhatItFound() {
    model.input().textProperty().set("id");
    model.search();
    model.cancel();
    bench.window.drain();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.toldProperty().get()).startsWith("Stopped: ");
  }
}
