package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtCaretTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Document document;
  private final AtomicInteger looks = new AtomicInteger();
  private final ObservableList<IssueRow> rows =
      FXCollections.observableList(
          new ArrayList<>() {
            @Override
            public IssueRow get(int index) {
              looks.incrementAndGet();
              return super.get(index);
            }
          });

  @BeforeEach
  void open() {
    bench = new Bench(home);
    bench.open(bench.branch("test/caret"));
    document = requireNonNull(bench.documents.open(API));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static IssueRow.Item row(FileName file, String message, Span span, FixOffer offer) {
    return new IssueRow.Item(
        Issue.of(Severity.ERROR, message, "", file, span, new Issue.Rule("rule", true, true, true)),
        "",
        offer);
  }

  private static Optional<String> message(Optional<IssueRow.Item> item) {
    return item.map(found -> found.issue().message());
  }

  @Test
  void movesOfTheCaretDoNotLookThroughAllRowsAgain() {
    AtCaret at = new AtCaret(rows);
    for (int i = 0; i < 1000; i++) {
      rows.add(row(RETURNS, "other " + i, new Span(0, 4), new FixOffer.None()));
    }
    rows.add(row(API, "here", new Span(3, 6), new FixOffer.None()));
    assertThat(at.first(document)).isEmpty();
    int once = looks.get();

    document.caretProperty().set(new Caret(4, 1, 5));
    assertThat(message(at.first(document))).contains("here");
    assertThat(at.toFix(null, document)).isNull();
    assertThat(looks.get()).isEqualTo(once);
  }

  @Test
  void whoHearsOfNewRowsFindsThemHere() {
    List<Optional<String>> found = new ArrayList<>();
    AtCaret at = new AtCaret(rows);
    rows.addListener(
        (ListChangeListener<IssueRow>) change -> found.add(message(at.first(document))));
    rows.add(row(API, "first", new Span(0, 3), new FixOffer.None()));
    rows.setAll(List.of(row(API, "second", new Span(0, 3), new FixOffer.None())));
    assertThat(found).containsExactly(Optional.of("first"), Optional.of("second"));
  }

  @Test
  void anotherFileHasItsOwnRows() {
    AtCaret at = new AtCaret(rows);
    rows.add(row(API, "here", new Span(0, 3), new FixOffer.None()));
    rows.add(row(RETURNS, "there", new Span(0, 3), new FixOffer.Cures()));
    assertThat(message(at.first(document))).contains("here");
    Document other = requireNonNull(bench.documents.open(RETURNS));
    assertThat(message(at.first(other))).contains("there");
    assertThat(requireNonNull(at.toFix(null, other)).issue().message()).isEqualTo("there");
  }
}
