package modeldesk.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

/// The list of a chooser: type to narrow it, arrows and Enter to choose, Esc to leave.
final class ChooserPopup extends Popup {
  private static final double ROW = 28;
  private static final double MOST_ROWS = 12;

  private final Chooser chooser;
  private final TextField filter = new TextField();
  private final ListView<Chooser.Choice> list = new ListView<>();

  ChooserPopup(String id, String name, Chooser chooser) {
    this.chooser = chooser;
    setAutoHide(true);
    setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
    filter.setId(id + "-filter");
    filter.setPromptText(Messages.get("shell.chooser.filter"));
    filter.setAccessibleText(Messages.get("shell.chooser.filter"));
    filter.textProperty().bindBidirectional(chooser.filterProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setId(id + "-list");
    list.setAccessibleText(name);
    list.setItems(chooser.shown());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setPlaceholder(placeholder());
    list.setCellFactory(Cells.list(this::show));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        choose();
      }
    });
    Bind.now(chooser.shown(), this::resize);
    ProgressBar loading = new ProgressBar();
    loading.setMaxWidth(Double.MAX_VALUE);
    Bind.visible(loading, chooser.loadingProperty());
    VBox card = new VBox(filter, list, loading);
    card.getStyleClass().add("shell-chooser-popup");
    card.setPrefWidth(320);
    getContent().add(card);
  }

  void open(Node owner, double x, double y) {
    chooser.open();
    show(owner, x, y);
    filter.requestFocus();
    selectCurrent();
  }

  private Label placeholder() {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label
        .textProperty()
        .bind(
            chooser
                .loadingProperty()
                .map(loading ->
                    loading
                        ? Messages.get("shell.chooser.loading")
                        : Messages.get("shell.chooser.nothing")));
    return label;
  }

  private void resize() {
    double rows = Math.clamp(chooser.shown().size(), 2, MOST_ROWS);
    list.setPrefHeight(rows * ROW + 2);
    selectCurrent();
  }

  private void selectCurrent() {
    list.getSelectionModel().clearSelection();
    chooser.shown().stream()
        .filter(Chooser.Choice::current)
        .findFirst()
        .or(() -> chooser.shown().stream().findFirst())
        .ifPresent(list.getSelectionModel()::select);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      case ENTER -> choose();
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    event.consume();
  }

  private void choose() {
    Chooser.Choice choice = list.getSelectionModel().getSelectedItem();
    if (choice != null) {
      hide();
      choice.choose().run();
    }
  }

  private void show(ListCell<Chooser.Choice> cell, Chooser.Choice choice) {
    Node mark = choice.current() ? Icons.of(Feather.CHECK, "accent") : new Region();
    HBox slot = new HBox(mark);
    slot.setMinWidth(18);
    slot.setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(choice.label());
    label.setMinWidth(0);
    Label detail = new Label(choice.detail());
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(slot, label, space, detail);
    row.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(row);
    cell.setPrefWidth(0);
  }
}
