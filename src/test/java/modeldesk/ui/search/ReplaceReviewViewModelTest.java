package modeldesk.ui.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplaceReviewViewModelTest {
  private static final FileName TOPIC = new FileName("order_transactions.topic");
  private static final FileName USERS = new FileName("ecomm/users.view");

  @TempDir Path home;
  private Bench bench;
  private SearchViewModel search;
  private ReplaceReviewViewModel review;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    search = search();
    review = search.review();
    bench.open(bench.branch("fix/names"));
    requireNonNull(bench.documents.open(TOPIC))
        .port()
        .apply(Edits.of(Edit.insert(0, "# wombat one, wombat two\n")));
    bench.texts.change(USERS, Edits.of(Edit.insert(0, "# wombat three\n")));
    bench.window.drain();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void review(String sought, String by) {
    search.input().regexProperty().set(true);
    search.input().textProperty().set(sought);
    search.input().replacementProperty().set(by);
    search.search();
    bench.window.until(() -> !search.runningProperty().get());
    search.replaceAll();
  }

  private String text(FileName file) {
    return requireNonNull(requireNonNull(bench.session.project()).text(file));
  }

  private String topic() {
    return requireNonNull(bench.documents.find(TOPIC)).text();
  }

  private void awaitCard() {
    bench.window.until(() -> review.subject() != null);
  }

  @Test
  void whatIsTickedIsReplacedInAllFilesAndComesBackAtOnce() {
    review("wombat (\\w+)", "$1 koalas");
    awaitCard();
    assertThat(review.rows()).hasSize(5);
    review.tick(review.rows().get(4), false);
    assertThat(review.tickedPlaces()).isEqualTo(2);
    review.tick(review.rows().getFirst(), false);
    assertThat(review.tickedFiles()).isEqualTo(1);
    review.tick(review.rows().get(1), true);
    review.apply();
    assertThat(topic()).startsWith("# one koalas, wombat two\n");
    assertThat(text(USERS)).startsWith("# three koalas\n");
    Notice notice = bench.notices.all().getLast();
    assertThat(notice.text())
        .isEqualTo("2 places are replaced in 2 files, as drafts; push sends them.");
    requireNonNull(notice.action()).run().run();
    assertThat(topic()).startsWith("# wombat one, wombat two\n");
    assertThat(text(USERS)).startsWith("# wombat three\n");
  }

  @Test
  void theDiffShowsWhatIsTicked() {
    review("wombat", "koala");
    awaitCard();
    review.tick(review.rows().get(1), false);
    assertThat(requireNonNull(review.shownProperty().get()).after()).contains("wombat");
    review.tick(review.rows().getFirst(), true);
    assertThat(requireNonNull(review.shownProperty().get()).after()).doesNotContain("wombat");
  }

  @Test
  void aFileThatWasChangedSinceIsNotTouched() {
    search.input().textProperty().set("wombat");
    search.search();
    bench.window.until(() -> !search.runningProperty().get());
    search.input().replacementProperty().set("koala");
    search.replaceAll();
    awaitCard();
    requireNonNull(bench.documents.find(TOPIC)).port().apply(Edits.of(Edit.insert(0, "#\n")));
    review.apply();
    assertThat(topic()).startsWith("#\n# wombat one");
    assertThat(text(USERS)).startsWith("# wombat three\n");
    assertThat(bench.notices.all().getLast().text()).startsWith("A file was changed since");
    bench.window.until(() -> !search.runningProperty().get());
    assertThat(search.toldProperty().get()).isEqualTo("3 places in 2 files");
  }

  @Test
  void aFileThatCouldNotBeReadAnyMoreIsTold() {
    review("# wombat three", "wombat: [");
    awaitCard();
    assertThat(review.rows().getFirst().in().breaks()).isTrue();
    review.close();
    review("wombat", "koala");
    awaitCard();
    assertThat(review.rows()).noneMatch(row -> row.in().breaks());
  }

  @Test
  void ofASearchThatWasStoppedNothingIsReplaced() {
    search.input().textProperty().set("wombat");
    search.search();
    bench.window.until(() -> !search.runningProperty().get());
    assertThat(search.whyNotReplaceProperty().getValue()).isEmpty();
    search.search();
    search.cancel();
    assertThat(search.whyNotReplaceProperty().getValue()).startsWith("Not every place was found.");
  }

  @Test
  void aGroupThatIsNotThereIsTold() {
    review("wombat", "$7");
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getLast().text()).contains("names a group that is not there");
    assertThat(review.subject()).isNull();
  }

  @Test
  void whereNothingMayBeWrittenASentenceSaysWhy() {
    assertThat(search.whyNotReplaceProperty().getValue())
        .isEqualTo("Nothing was found that could be replaced.");
    bench.close();
    bench = new Bench(home, "-viewer");
    search = search();
    bench.open(bench.shared());
    bench.session.rights().read();
    search.input().textProperty().set("wombat");
    search.search();
    bench.window.until(() -> !bench.session.readOnlyReason().isEmpty());
    assertThat(search.whyNotReplaceProperty().getValue()).isEqualTo(bench.session.readOnlyReason());
    search.replaceAll();
    assertThat(search.review().subject()).isNull();
  }

  private SearchViewModel search() {
    return new SearchViewModel(
        bench.session,
        bench.documents,
        bench.language(),
        new FileChanges(bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
        bench.notices,
        bench.background);
  }
}
