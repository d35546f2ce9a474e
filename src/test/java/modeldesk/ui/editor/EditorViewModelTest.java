package modeldesk.ui.editor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

final class EditorViewModelTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName ORDERS = new FileName("ecomm/orders.view");
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir Path home;
  private Bench bench;
  private EditorViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    model =
        new EditorViewModel(
            bench.session, bench.documents, bench.issues, bench.language(), bench.background);
    bench.open(bench.branch("fix/topics"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void nothingOpenHasNoWay() {
    assertThat(model.crumbs()).isEmpty();
    assertThat(model.active()).isNull();
  }

  @Test
  void theWayLeadsFromTheFileToTheCaret() {
    Document document = requireNonNull(bench.documents.open(ITEMS));
    assertThat(steps()).containsExactly("ecomm", "order_items.view");
    int label = document.text().indexOf("label: Line Status");
    document.caretProperty().set(new Caret(label + 2, 29, 7));
    bench.window.pass(Duration.ofMillis(100));
    bench.window.until(() -> model.crumbs().size() == 5);
    assertThat(steps())
        .containsExactly("ecomm", "order_items.view", "dimensions", "status", "label");
    assertThat(model.crumbs().getLast().target()).isEqualTo(new Span(label, label + 5));
  }

  @Test
  void aStepOfTheWayGoesToItsKey() {
    Document document = requireNonNull(bench.documents.open(ITEMS));
    model.reveal(new Crumb("status", new Span(40, 46)));
    assertThat(document.port().selection()).isEqualTo(new Span(40, 46));
  }

  @Test
  void tabsGoRound() {
    bench.documents.open(ITEMS);
    bench.documents.open(ORDERS);
    bench.documents.open(TOPIC);
    model.nextTab();
    assertThat(front()).isEqualTo(ITEMS);
    model.previousTab();
    assertThat(front()).isEqualTo(TOPIC);
    model.closeActive();
    assertThat(front()).isEqualTo(ORDERS);
  }

  @Test
  void closingTheOthersKeepsOne() {
    bench.documents.open(ITEMS);
    Document kept = requireNonNull(bench.documents.open(ORDERS));
    bench.documents.open(TOPIC);
    model.closeOthers(kept);
    assertThat(model.open()).containsExactly(kept);
    model.closeAll();
    assertThat(model.open()).isEmpty();
    assertThat(model.crumbs()).isEmpty();
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

  private List<String> steps() {
    return model.crumbs().stream().map(Crumb::text).toList();
  }

  private FileName front() {
    return requireNonNull(model.active()).name();
  }

  private static Issue issue(Severity severity) {
    return new Issue(Issue.Origin.OMNI, severity, "Wrong.", "", ITEMS, new Span(0, 1), null);
  }
}
