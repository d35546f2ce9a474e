package modeldesk.ui.rename;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenameEverywhereViewModelTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName DAILY = new FileName("ecomm/order_items_daily.view");
  private static final FileName STOCK = new FileName("ecomm/inventory_items.view");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName BOTH = new FileName("sales_and_returns.composite_topic");

  @TempDir Path home;
  private Bench bench;
  private SimpleBooleanProperty online;
  private RenameEverywhereViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    online = new SimpleBooleanProperty(true);
    model =
        new RenameEverywhereViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            bench.notices,
            online,
            bench.api,
            bench.background);
    bench.open(bench.branch("test/rename"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Project project() {
    return requireNonNull(bench.session.project());
  }

  private String text(FileName file) {
    return requireNonNull(project().text(file));
  }

  private void caret(FileName file, String before) {
    Document document = requireNonNull(bench.documents.open(file));
    int offset = document.text().indexOf(before);
    assertThat(offset).as(before).isNotNegative();
    document.caretProperty().set(new Caret(offset, 1, 1));
  }

  private void shown(FileName file, String before) {
    caret(file, before);
    model.rename();
    bench.window.until(() -> model.subject() != null && !model.busyProperty().get());
  }

  private void name(String name) {
    model.nameProperty().set(name);
    bench.window.until(() -> !model.busyProperty().get());
  }

  private List<String> lines() {
    return model.rows().stream()
        .map(row ->
            switch (row) {
              case ChangeRow.File file -> file.file().file().key();
              case ChangeRow.At at -> "  " + at.line() + " " + at.text();
            })
        .toList();
  }

  @Test
  void theChangesAreListedByFile() {
    shown(STOCK, "stock_value:");
    assertThat(lines())
        .containsExactly(STOCK.key(), "  " + line(STOCK, "stock_value:") + " stock_value:");
    assertThat(model.problem()).isEqualTo("That is its name already.");
    assertThat(requireNonNull(model.shown()).file().file()).isEqualTo(STOCK);
  }

  private int line(FileName file, String text) {
    String before = text(file).substring(0, text(file).indexOf(text));
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  @Test
  void aNameIsCheckedWhileItIsTyped() {
    shown(STOCK, "stock_value:");
    name("cost");
    assertThat(model.problem())
        .isEqualTo(
            "ecomm__inventory_items has a field or an alias cost already. Choose another name.");
    model.apply();
    assertThat(model.subject()).isNotNull();
    assertThat(project().drafts()).isEmpty();
  }

  @Test
  void applyingMakesDraftsInAllFilesAndUndoTakesThemBack() {
    shown(ITEMS, "count:");
    name("line_count");
    model.apply();
    bench.window.drain();
    assertThat(model.subject()).isNull();
    bench.documents.keepAll();
    bench.untilWritten();
    assertThat(project().drafts()).containsKeys(ITEMS, DAILY, BOTH);
    assertThat(text(DAILY)).contains("ecomm__order_items.line_count: LINE_COUNT");
    assertThat(text(BOTH)).contains("${@order_transactions.ecomm__order_items.line_count}");
    Notice notice = bench.notices.all().getLast();
    assertThat(notice.text()).startsWith("count is line_count now, in ");
    requireNonNull(notice.action()).run().run();
    bench.documents.keepAll();
    bench.untilWritten();
    assertThat(project().drafts()).isEmpty();
    assertThat(bench.onDisk(project().target())).isEmpty();
  }

  @Test
  void whatIsNotTickedStays() {
    shown(ITEMS, "count:");
    name("line_count");
    ChangeRow.File daily =
        model.rows().stream()
            .filter(row -> row.file().file().equals(DAILY))
            .map(ChangeRow.File.class::cast)
            .findFirst()
            .orElseThrow();
    model.tick(daily, false);
    assertThat(model.ticked(daily)).isZero();
    name("lines");
    model.apply();
    assertThat(project().drafts()).containsKey(BOTH).doesNotContainKey(DAILY);
  }

  /// A remark at the top of a file mentions the field.
  private ChangeRow.File mentioned() {
    bench.type(BOTH, "# Look at ecomm__order_items.count first.\n");
    bench.documents.keepAll();
    shown(ITEMS, "count:");
    name("line_count");
    return model.rows().stream()
        .filter(row -> row instanceof ChangeRow.File file && file.isOfTexts())
        .map(ChangeRow.File.class::cast)
        .filter(file -> file.file().file().equals(BOTH))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTextsSayStaysUnlessItIsTicked() {
    ChangeRow.File texts = mentioned();
    assertThat(lines()).endsWith(BOTH.key(), "  1 … at ecomm__order_items.count first.");
    assertThat(model.ticked(texts)).isZero();
    model.apply();
    assertThat(requireNonNull(bench.documents.find(BOTH)).text())
        .startsWith("# Look at ecomm__order_items.count first.\n")
        .contains("${@order_transactions.ecomm__order_items.line_count}");
  }

  @Test
  void whatTextsSayIsRewrittenWhereItIsTicked() {
    ChangeRow.File texts = mentioned();
    model.tick(texts, true);
    assertThat(model.ticked(texts)).isEqualTo(1);
    model.tick(texts, false);
    assertThat(model.ticked(texts)).isZero();
    model.tick(texts, true);
    model.apply();
    assertThat(requireNonNull(bench.documents.find(BOTH)).text())
        .startsWith("# Look at ecomm__order_items.line_count first.\n");
  }

  @Test
  void whereTheNameIsGivenCannotBeUnticked() {
    shown(STOCK, "stock_value:");
    model.tick(model.rows().getFirst(), false);
    ChangeRow.At place = (ChangeRow.At) model.rows().getLast();
    assertThat(model.isTicked(place)).isTrue();
  }

  @Test
  void theOldNameIsKeptWhereOneWantsIt() {
    shown(STOCK, "stock_value:");
    model.keepOldProperty().set(true);
    name("value_in_stock");
    assertThat(requireNonNull(model.shown()).after())
        .contains("  value_in_stock:\n    aliases: [ stock_value ]\n    sql: ${cost}\n");
  }

  @Test
  void aTopicGoesOnUnderAnotherFileName() {
    model.rename(RETURNS);
    bench.window.until(() -> model.subject() != null && !model.busyProperty().get());
    name("sent_back");
    model.apply();
    assertThat(project().text(RETURNS)).isNull();
    assertThat(text(new FileName("sent_back.topic"))).startsWith("base_view: ecomm__returns\n");
    assertThat(text(BOTH)).startsWith("topics: [ order_transactions, sent_back ]\n");
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    assertThat(project().drafts()).isEmpty();
  }

  @Test
  void aTextThatChangedMeanwhileIsNotOverwritten() {
    shown(ITEMS, "count:");
    name("line_count");
    bench.type(BOTH, "# mine\n");
    model.apply();
    assertThat(requireNonNull(bench.documents.find(ITEMS)).text()).doesNotContain("line_count");
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo(
            "A file was changed while the new name was chosen, so nothing was renamed. Rename count"
                + " again.");
  }

  @Test
  void whatKeepsItsNameSaysWhy() {
    caret(STOCK, "sold_at: {}");
    model.rename();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(model.subject()).isNull();
    assertThat(bench.notices.all().getLast().text())
        .startsWith("sold_at is a column of the database");
  }

  @Test
  void documentsAreLookedForOnlyWhenOneAsks() {
    shown(ITEMS, "count:");
    assertThat(model.canAskDocuments()).isTrue();
    assertThat(model.uses().state()).isInstanceOf(DocumentUses.State.Unasked.class);
    online.set(false);
    model.askDocuments();
    assertThat(model.uses().state()).isInstanceOf(DocumentUses.State.Unasked.class);
    online.set(true);
    model.askDocuments();
    bench.window.until(() -> model.uses().state() instanceof DocumentUses.State.Found);
    assertThat(((DocumentUses.State.Found) model.uses().state()).documents()).isNotEmpty();
  }

  @Test
  void lookingForDocumentsCanBeStopped() {
    shown(ITEMS, "count:");
    model.askDocuments();
    model.uses().cancel();
    assertThat(model.uses().state()).isInstanceOf(DocumentUses.State.Unasked.class);
  }
}
