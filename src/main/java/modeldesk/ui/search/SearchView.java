package modeldesk.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.CodeExcerpt;
import modeldesk.ui.code.Excerpt;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.SpotLine;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panel Search: what is sought on top, the places below their files, and beside them the lines
/// around the chosen one. Enter or a double click opens the file there.
public final class SearchView extends VBox {
  private static final double ROW = 24;
  private static final double LIST = 0.55;

  private final SearchViewModel model;
  private final SearchBar bar;
  private final ListView<SearchRow> list = new ListView<>();
  private final CodeExcerpt excerpt = new CodeExcerpt(Messages.get("search.preview"));
  private final HBox tools = new HBox();

  public SearchView(SearchViewModel model) {
    this.model = model;
    setId("search");
    bar = new SearchBar(model, this::focusList);
    fillList();
    Bind.now(model.previewProperty(), this::preview);
    SplitPane split = new SplitPane(list, excerpt);
    split.setDividerPositions(LIST);
    split.getStyleClass().add("search-split");
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(bar, split);
    fillTools();
  }

  /// What stands in the tab line: how much was found, and the way to stop.
  public Node tools() {
    return tools;
  }

  /// Puts the keyboard into the field for what is sought.
  public void focusField() {
    bar.focusField();
  }

  private void fillTools() {
    Label told = new Label();
    told.setId("search-told");
    told.getStyleClass().add("secondary");
    told.setMinWidth(0);
    told.textProperty().bind(model.toldProperty());
    Button cancel = Buttons.plain(Messages.get("search.cancel"), model::cancel);
    cancel.setId("search-cancel");
    cancel.getStyleClass().add("compact");
    Bind.visible(cancel, model.runningProperty());
    tools.getChildren().setAll(Lines.busy(model.runningProperty()), told, cancel);
    tools.getStyleClass().add("search-tools");
    Bind.visible(
        tools,
        model
            .runningProperty()
            .flatMap(runs -> model.toldProperty().map(text -> runs || !text.isEmpty())));
  }

  private void fillList() {
    list.setId("search-list");
    list.setAccessibleText(Messages.get("search.list"));
    list.setFixedCellSize(ROW);
    list.setItems(model.rows());
    list.setCellFactory(Cells.list(SearchView::show));
    EmptyState empty = new EmptyState(Feather.SEARCH, Messages.get("search.empty"));
    Bind.now(
        model.toldProperty(),
        told -> empty.setText(told.isEmpty() ? Messages.get("search.empty") : told));
    list.setPlaceholder(empty);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> model.chosenProperty().set(is));
    model.chosenProperty().subscribe(this::select);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        go();
      }
    });
    KeyedRows.serve(list);
  }

  private static void show(ListCell<SearchRow> cell, SearchRow row) {
    cell.setGraphic(
        switch (row) {
          case SearchRow.Heading(var in) -> SpotLine.file(in.file(), in.spots().size());
          case SearchRow.Place(var in, var spot) -> SpotLine.place(cell, spot);
        });
    cell.setPrefWidth(0);
  }

  private void select(@Nullable SearchRow row) {
    if (row != null && !row.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(row);
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }
  }

  private void preview(@Nullable Excerpt lines) {
    excerpt.show(lines, Messages.get("search.noPreview"));
  }

  private void focusList() {
    if (list.getItems().size() > 1) {
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().select(1);
      }
      list.requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      go();
      event.consume();
    }
  }

  private void go() {
    SearchRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.go(row);
    }
  }
}
