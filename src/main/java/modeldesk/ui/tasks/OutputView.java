package modeldesk.ui.tasks;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.KeyedRows;
import org.kordamp.ikonli.feather.Feather;

/// The panel Output: a line for every request; failed ones stand out.
public final class OutputView extends VBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final OutputViewModel model;
  private final TableView<OutputRow> table = new TableView<>();
  private final HBox tools;

  public OutputView(OutputViewModel model) {
    this.model = model;
    setId("output");
    table.setId("output-table");
    table.setAccessibleText(Messages.get("tasks.output.table"));
    table.setFixedCellSize(24);
    table.setItems(model.rows());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setPlaceholder(new EmptyState(Feather.SERVER, Messages.get("tasks.output.empty")));
    table.getColumns().setAll(columns());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.setRowFactory(view -> new Row());
    table.setContextMenu(menu());
    KeyedRows.serve(table);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    tools =
        new HBox(
            tool("output-copy", copyLabel(), this::copy),
            tool("output-clear", Messages.get("tasks.output.clear"), model::clear));
    tools.getStyleClass().add("tasks-tools");
    tools.setAlignment(Pos.CENTER_RIGHT);
  }

  /// What stands in the tab line.
  public Node tools() {
    return tools;
  }

  private static String copyLabel() {
    return Messages.get("tasks.output.copy");
  }

  private Button tool(String id, String label, Runnable action) {
    Button button = Buttons.plain(label, action);
    button.setId(id);
    button.getStyleClass().add("compact");
    button.disableProperty().bind(Bindings.isEmpty(model.rows()));
    return button;
  }

  private static List<TableColumn<OutputRow, OutputRow>> columns() {
    TableColumn<OutputRow, OutputRow> path =
        Cells.text(Messages.get("tasks.output.path"), 720, OutputRow::path);
    List<TableColumn<OutputRow, OutputRow>> columns =
        List.of(
            fixed(Cells.text(Messages.get("tasks.output.time"), 110, OutputRow::time), 110),
            fixed(Cells.text(Messages.get("tasks.output.method"), 80, OutputRow::method), 80),
            path,
            fixed(Cells.text(Messages.get("tasks.output.status"), 100, OutputRow::status), 100),
            fixed(Cells.text(Messages.get("tasks.output.took"), 90, OutputRow::millis), 90));
    columns.forEach(column -> column.setSortable(false));
    return columns;
  }

  private static TableColumn<OutputRow, OutputRow> fixed(
      TableColumn<OutputRow, OutputRow> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width * 1.5);
    return column;
  }

  private ContextMenu menu() {
    MenuItem copy = new MenuItem(copyLabel());
    copy.setOnAction(event -> copy());
    MenuItem clear = new MenuItem(Messages.get("tasks.output.clear"));
    clear.setOnAction(event -> model.clear());
    return new ContextMenu(copy, clear);
  }

  /// The chosen lines, or all where none is chosen.
  private void copy() {
    List<OutputRow> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    ClipboardContent content = new ClipboardContent();
    content.putString(model.text(chosen.isEmpty() ? model.rows() : chosen));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static final class Row extends TableRow<OutputRow> {
    @Override
    protected void updateItem(OutputRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(FAILED, !empty && row != null && row.failed());
    }
  }
}
