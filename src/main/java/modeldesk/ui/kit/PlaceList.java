package modeldesk.ui.kit;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// A list of places, a line each. Enter or a click goes there.
public final class PlaceList<R> extends ListView<R> {
  private static final double ROW = 24;

  private final Consumer<R> go;

  /// `name` is for who cannot see the list, `empty` stands in its place when it has no rows, `line`
  /// makes the line of a row, `go` goes to it.
  public PlaceList(
      String id,
      String name,
      ObservableList<R> rows,
      Node empty,
      BiFunction<ListCell<R>, R, HBox> line,
      Consumer<R> go) {
    this.go = go;
    setId(id);
    setAccessibleText(name);
    setFixedCellSize(ROW);
    setItems(rows);
    setPlaceholder(empty);
    setCellFactory(
        Cells.list((cell, row) -> {
          HBox shown = line.apply(cell, row);
          shown.getStyleClass().add("kit-place");
          shown.setAlignment(Pos.CENTER_LEFT);
          cell.setGraphic(shown);
          cell.setPrefWidth(0);
        }));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go();
      }
    });
    KeyedRows.serve(this);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      go();
      event.consume();
    }
  }

  private void go() {
    R row = getSelectionModel().getSelectedItem();
    if (row != null) {
      go.accept(row);
    }
  }
}
