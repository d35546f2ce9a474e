package modeldesk.ui.code;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.ui.code.ChangeLine.Ticked;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Tip;

/// A set of changes to be looked through before it is made: its files and places with their ticks
/// on the left, the file of the chosen one as a diff on the right. A click on a tick or Space takes
/// one in or out.
public final class ChangesReview<R> extends HBox {
  private final ListView<R> list = new ListView<>();
  private final VBox left = new VBox(list);
  private final DiffView diff = new DiffView();
  private final Function<R, ChangeLine> line;
  private final BiConsumer<R, Boolean> tick;

  /// `id` and `name` are those of the list, `ticks` has another value after each change of a tick,
  /// `tick` takes a row in or out, `chosen` is told which row is chosen.
  public ChangesReview(
      String id,
      String name,
      ObservableList<R> rows,
      ObservableValue<?> ticks,
      Function<R, ChangeLine> line,
      BiConsumer<R, Boolean> tick,
      Consumer<R> chosen) {
    this.line = line;
    this.tick = tick;
    list.setId(id);
    list.getStyleClass().add("code-changes");
    list.setAccessibleText(name);
    list.setItems(rows);
    list.setCellFactory(Cells.list(this::show));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> {
          if (is != null) {
            chosen.accept(is);
          }
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    KeyedRows.serve(list);
    KeyedRows.passEnter(list);
    ticks.addListener((o, was, is) -> list.refresh());
    left.getStyleClass().add("code-changes-left");
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(diff, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("code-changes-review");
    getChildren().setAll(left, diff);
  }

  /// Puts something above the list.
  public ChangesReview<R> below(Node above) {
    left.getChildren().setAll(above, list);
    return this;
  }

  /// The files and places.
  public ListView<R> list() {
    return list;
  }

  /// The file of the chosen row, before and after.
  public DiffView diff() {
    return diff;
  }

  private void show(ListCell<R> cell, R row) {
    ChangeLine shown = line.apply(row);
    CheckBox box = new CheckBox();
    box.setSelected(shown.ticked() != Ticked.NONE);
    box.setIndeterminate(shown.ticked() == Ticked.SOME);
    box.setDisable(!shown.optional());
    box.setFocusTraversable(false);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setOnAction(event -> turn(row));
    HBox content = new HBox(box);
    content.getChildren().addAll(shown.shown());
    content.getStyleClass().add("kit-spot");
    content.setAlignment(Pos.CENTER_LEFT);
    cell.setPrefWidth(0);
    cell.setGraphic(content);
    cell.setAccessibleText(shown.name());
    Tip.say(cell, shown.tip());
  }

  private void turn(R row) {
    tick.accept(row, line.apply(row).ticked() != Ticked.ALL);
  }

  private void pressed(KeyEvent event) {
    R row = list.getSelectionModel().getSelectedItem();
    if (row != null && event.getCode() == KeyCode.SPACE) {
      turn(row);
      event.consume();
    }
  }
}
