package modeldesk.ui.kit;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;

/// Cells and columns without ceremony.
public final class Cells {
  private Cells() {}

  /// List cells that `show` fills; they are emptied first.
  public static <T> Callback<ListView<T>, ListCell<T>> list(BiConsumer<ListCell<T>, T> show) {
    return list ->
        new ListCell<>() {
          @Override
          protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            Tip.say(this, "");
            if (!empty && item != null) {
              show.accept(this, item);
            }
          }
        };
  }

  /// A column whose cells `show` fills from the whole row.
  public static <T> TableColumn<T, T> column(
      String title, double width, BiConsumer<TableCell<T, T>, T> show) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            Tip.say(this, "");
            if (!empty && item != null) {
              show.accept(this, item);
            }
          }
        });
    return column;
  }

  /// A column of plain text, whole in the tooltip.
  public static <T> TableColumn<T, T> text(String title, double width, Function<T, String> text) {
    return column(
        title,
        width,
        (cell, row) -> {
          String shown = text.apply(row);
          cell.setText(shown);
          Tip.say(cell, shown.length() > 24 ? shown : "");
        });
  }
}
