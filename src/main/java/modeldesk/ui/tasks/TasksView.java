package modeldesk.ui.tasks;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.KeyedRows;
import org.kordamp.ikonli.feather.Feather;

/// The panel Tasks: what runs, with progress and Cancel, and what ended and how.
public final class TasksView extends VBox {
  private static final double ROW = 44;

  private final Button clear;

  public TasksView(TasksViewModel model) {
    setId("tasks");
    ListView<TaskRow> list = new ListView<>(model.rows());
    list.setId("tasks-list");
    list.setAccessibleText(Messages.get("tasks.list"));
    list.setFixedCellSize(ROW);
    list.setPlaceholder(new EmptyState(Feather.CLOCK, Messages.get("tasks.empty")));
    list.setCellFactory(view -> new TaskCell(model));
    KeyedRows.serve(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    clear = Buttons.plain(Messages.get("tasks.clear"), model::clearEnded);
    clear.setId("tasks-clear");
    clear.getStyleClass().add("compact");
    clear.disableProperty().bind(model.endedProperty().not());
  }

  /// What stands in the tab line.
  public Node tools() {
    return clear;
  }
}
