package modeldesk.ui.editor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.TabGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditorViewModelTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName ORDERS = new FileName("ecomm/orders.view");
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir Path home;
  private Bench bench;
  private EditorViewModel model;
  private Way way;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    model =
        new EditorViewModel(
            bench.session, bench.documents, bench.issues, bench.language(), bench.background);
    bench.open(bench.branch("fix/topics"));
    way = model.way(group());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void nothingOpenHasNoWay() {
    assertThat(way.crumbs()).isEmpty();
    assertThat(model.active()).isNull();
  }

  @Test
  void theWayLeadsFromTheFileToTheCaret() {
    Document document = requireNonNull(bench.documents.open(ITEMS));
    assertThat(steps()).containsExactly("ecomm", "order_items.view");
    int label = document.text().indexOf("label: Line Status");
    document.caretProperty().set(new Caret(label + 2, 29, 7));
    bench.window.pass(Duration.ofMillis(100));
    bench.window.until(() -> way.crumbs().size() == 5);
    assertThat(steps())
        .containsExactly("ecomm", "order_items.view", "dimensions", "status", "label");
    assertThat(way.crumbs().getLast().target()).isEqualTo(new Span(label, label + 5));
  }

  @Test
  void theWayFollowsATextThatChangesWhereTheCaretStays() {
    Document document = requireNonNull(bench.documents.open(TOPIC));
    bench.window.pass(Duration.ofMillis(100));
    bench.window.until(() -> steps().size() == 2);
    document.port().apply(Edits.of(Edit.insert(0, "# later\n")));
    bench.window.pass(Duration.ofMillis(100));
    bench.window.until(() -> steps().size() == 1);
    document.port().apply(Edits.of(new Edit(0, 8, "")));
    bench.window.pass(Duration.ofMillis(100));
    bench.window.until(() -> steps().size() == 2);
    assertThat(steps()).containsExactly("order_transactions.topic", "base_view");
  }

  @Test
  void aStepOfTheWayGoesToItsKey() {
    Document document = requireNonNull(bench.documents.open(ITEMS));
    way.reveal(new Crumb("status", new Span(40, 46)));
    assertThat(document.port().selection()).isEqualTo(new Span(40, 46));
  }

  @Test
  void tabsGoRound() {
    bench.documents.open(ITEMS);
    bench.documents.open(ORDERS);
    bench.documents.open(TOPIC);
    model.tabs().next();
    assertThat(front()).isEqualTo(ITEMS);
    model.tabs().previous();
    assertThat(front()).isEqualTo(TOPIC);
    model.tabs().closeActive();
    assertThat(front()).isEqualTo(ORDERS);
  }

  @Test
  void closingTheOthersKeepsOne() {
    bench.documents.open(ITEMS);
    Document kept = requireNonNull(bench.documents.open(ORDERS));
    bench.documents.open(TOPIC);
    model.tabs().closeOthers(group(), requireNonNull(group().find(kept)));
    assertThat(model.open()).containsExactly(kept);
    model.tabs().closeAll(group());
    assertThat(model.open()).isEmpty();
    assertThat(way.crumbs()).isEmpty();
  }

  @Test
  void aTabShowsTheWorstOfItsFile() {
    Document document = requireNonNull(bench.documents.open(ITEMS));
    bench.issues.replaceOmni(List.of(issue(Severity.WARNING)));
    assertThat(model.worst(document)).isEqualTo(Severity.WARNING);
    bench.issues.replaceOmni(List.of(issue(Severity.WARNING), issue(Severity.ERROR)));
    assertThat(model.worst(document)).isEqualTo(Severity.ERROR);
  }

  @Test
  void theTextGrowsAndShrinksWithinLimits() {
    model.zoomIn();
    assertThat(model.fontSizeProperty().get()).isEqualTo(14);
    for (int i = 0; i < 50; i++) {
      model.zoomOut();
    }
    assertThat(model.fontSizeProperty().get()).isEqualTo(8);
    model.resetZoom();
    assertThat(model.fontSizeProperty().get()).isEqualTo(13);
  }

  private TabGroup group() {
    return model.tabs().groups().getFirst();
  }

  private List<String> steps() {
    return way.crumbs().stream().map(Crumb::text).toList();
  }

  private FileName front() {
    return requireNonNull(model.active()).name();
  }

  private static Issue issue(Severity severity) {
    return new Issue(Issue.Origin.OMNI, severity, "Wrong.", "", ITEMS, new Span(0, 1), null);
  }
}
