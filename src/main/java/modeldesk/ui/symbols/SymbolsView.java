package modeldesk.ui.symbols;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Entry;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Icons;

/// The list of names over the window: type to narrow it, arrows and Enter to go there, Esc to
/// leave.
public final class SymbolsView extends Popup {
  private static final double WIDTH = 672;
  private static final double FROM_TOP = 56;
  private static final double ROW = 28;
  private static final int MOST_ROWS = 14;

  private final SymbolsViewModel model;
  private final Node over;
  private final TextField filter = new TextField();
  private final ListView<Entry> list = new ListView<>();

  /// `over` is what the list is shown over, as wide as the window.
  public SymbolsView(SymbolsViewModel model, Region over) {
    this.model = model;
    this.over = over;
    setAutoHide(true);
    filter.setId("symbols-filter");
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Bind.now(model.scopeProperty(), this::prompt);
    list.setId("symbols-list");
    list.setAccessibleText(Messages.get("symbols.list"));
    list.setItems(model.shown());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(MOST_ROWS * ROW + 2);
    list.setFocusTraversable(false);
    list.setPlaceholder(placeholder());
    list.setCellFactory(Cells.list(SymbolsView::show));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        choose();
      }
    });
    Bind.now(model.shown(), this::selectFirst);
    Label count = new Label();
    count.getStyleClass().add("secondary");
    count.textProperty().bind(model.countProperty());
    VBox card = new VBox(filter, list, count);
    card.getStyleClass().add("symbols-popup");
    card.setPrefWidth(WIDTH);
    getContent().add(card);
    model.onShow(this::open);
  }

  private void open() {
    Point2D corner = over.localToScreen(0, 0);
    double left = (over.getLayoutBounds().getWidth() - WIDTH) / 2;
    show(over, corner.getX() + Math.max(0, left), corner.getY() + FROM_TOP);
    filter.requestFocus();
  }

  private void prompt(SymbolsViewModel.Scope scope) {
    String words =
        switch (scope) {
          case FILE -> Messages.get("symbols.prompt.file");
          case MODEL -> Messages.get("symbols.prompt.model");
        };
    filter.setPromptText(words);
    filter.setAccessibleText(words);
  }

  private Label placeholder() {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label
        .textProperty()
        .bind(
            model
                .loadingProperty()
                .map(loading ->
                    loading ? Messages.get("symbols.loading") : Messages.get("symbols.nothing")));
    return label;
  }

  private void selectFirst() {
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(MOST_ROWS);
      case PAGE_UP -> move(-MOST_ROWS);
      case ENTER -> choose();
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows) {
    if (!list.getItems().isEmpty()) {
      int at = list.getSelectionModel().getSelectedIndex() + rows;
      int next = Math.clamp(at, 0, list.getItems().size() - 1);
      list.getSelectionModel().clearAndSelect(next);
      list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }
  }

  private void choose() {
    Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      hide();
      model.choose(entry);
    }
  }

  private static void show(ListCell<Entry> cell, Entry entry) {
    Label name = new Label(entry.name());
    name.setMinWidth(0);
    Label detail = new Label(entry.detail());
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label kind = new Label(entry.kind().word());
    kind.getStyleClass().add("muted");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, Icons.of(entry.kind()), name, detail, space, kind);
    row.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(row);
    cell.setPrefWidth(0);
    cell.setAccessibleText(
        Messages.get("symbols.row", entry.name(), entry.kind().word(), entry.detail()));
  }
}
