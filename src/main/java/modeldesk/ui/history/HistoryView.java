package modeldesk.ui.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.PlacedSplit;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.ReasonedItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The History panel: earlier texts on the left, what differs on the right.
public final class HistoryView extends StackPane {
  private static final double ROW = 24;

  /// What a row takes, in px, and the least at which its numbers are whole.
  private static final double LIST = 456;

  private static final double LEAST_LIST = 360;

  private final HistoryViewModel model;
  private final ListView<HistoryRow> list = new ListView<>();
  private final DiffView diff = new DiffView();
  private final HistoryTools tools;
  private boolean filling;
  private double width = LIST;
  private List<HistoryRow> shownRows = List.of();

  public HistoryView(HistoryViewModel model) {
    this.model = model;
    tools = new HistoryTools(model);
    setId("history");
    getStyleClass().add("history");
    Region versions = versions();
    PlacedSplit split =
        new PlacedSplit(
            Orientation.HORIZONTAL, self -> self.setDividerPositions(width / self.length()));
    split.getItems().addAll(versions, compared());
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> width = versions.getWidth());
    SplitPane.setResizableWithParent(versions, false);
    EmptyState empty = new EmptyState(Feather.CLOCK, "");
    empty.setId("history-empty");
    Button retry = Buttons.plain(Messages.get("history.retry"), model::retry);
    retry.setId("history-retry");
    retry.getStyleClass().add("small");
    Bind.visible(retry, model.failedProperty());
    empty.getChildren().add(retry);
    Bind.now(model.emptinessProperty(), empty::setText);
    getChildren().addAll(empty, split);
    ObservableValue<Boolean> isEmpty = model.emptinessProperty().map(text -> !text.isEmpty());
    Bind.visible(empty, isEmpty);
    Bind.visible(split, isEmpty.map(none -> !none));
    Bind.now(model.rows(), this::fill);
    model.diffProperty().subscribe(this::show);
    visibleProperty().subscribe(model::watch);
  }

  /// What stands in the tab line.
  public Node tools() {
    return tools;
  }

  private Region versions() {
    Label title = new Label();
    title.setId("history-title");
    title.getStyleClass().add("strong");
    title.setMinWidth(0);
    title.textProperty().bind(model.titleProperty());
    list.setId("history-list");
    list.setAccessibleText(Messages.get("history.list"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new HistoryCell(model));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<HistoryRow>) change -> chosen());
    list.setContextMenu(menu());
    KeyedRows.serve(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    PanelHeader header =
        new PanelHeader(title)
            .right(
                button(
                    "history-restore",
                    Messages.get("history.restore.file"),
                    Messages.get("history.restore.fileHint"),
                    model::restoreFile,
                    model.fileReasonProperty()),
                button(
                    "history-restore-keys",
                    Messages.get("history.restore.keys"),
                    Messages.get("history.restore.keysHint"),
                    model::restoreKeys,
                    model.keysReasonProperty()));
    VBox box = new VBox(header, list);
    box.setMinWidth(LEAST_LIST);
    return box;
  }

  private ContextMenu menu() {
    MenuItem open = new MenuItem(Messages.get("history.open"));
    open.setOnAction(event -> model.open());
    return new ContextMenu(
        new ReasonedItem(Messages.get("history.restore.file"), model::restoreFile, model::refuse)
            .because(model.fileReasonProperty()),
        new ReasonedItem(Messages.get("history.restore.keys"), model::restoreKeys, model::refuse)
            .because(model.keysReasonProperty()),
        open);
  }

  private Node compared() {
    diff.setId("history-diff");
    diff.unifiedProperty().set(true);
    Label hint = new Label();
    hint.setId("history-hint");
    hint.getStyleClass().add("secondary");
    hint.setMinWidth(0);
    hint.textProperty().bind(model.hintProperty());
    VBox.setVgrow(diff, Priority.ALWAYS);
    VBox box =
        new VBox(
            new PanelHeader(hint)
                .right(
                    new DiffControls(diff)
                        .taking(
                            Messages.get("history.take"),
                            model.changeReasonProperty(),
                            model::take)),
            diff);
    box.setMinWidth(0);
    return box;
  }

  private static ReasonedButton button(
      String id, String text, String hint, Runnable action, ObservableValue<String> reasons) {
    Button button = Buttons.plain(text, action);
    button.setId(id);
    button.getStyleClass().add("compact");
    return new ReasonedButton(button, hint).because(reasons);
  }

  /// Puts the rows in and chooses what was chosen before, or the newest.
  private void fill() {
    Set<HistoryRow> before = new HashSet<>(list.getSelectionModel().getSelectedItems());
    filling = true;
    list.getItems().setAll(model.rows());
    list.getSelectionModel().clearSelection();
    for (int i = 0; i < model.rows().size(); i++) {
      if (before.contains(model.rows().get(i))) {
        list.getSelectionModel().select(i);
      }
    }
    if (list.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
      list.getSelectionModel().select(0);
    }
    filling = false;
    chosen();
  }

  private void chosen() {
    if (!filling) {
      model.select(list.getSelectionModel().getSelectedItems());
    }
  }

  private void show(@Nullable HistoryDiff shown) {
    List<HistoryRow> before = shownRows;
    shownRows =
        shown == null ? List.of() : List.copyOf(list.getSelectionModel().getSelectedItems());
    if (shown == null) {
      diff.clear();
    } else if (shownRows.equals(before)) {
      diff.showAgain(shown.leftTitle(), shown.rightTitle(), shown.comparison());
    } else {
      diff.show(shown.leftTitle(), shown.rightTitle(), shown.comparison());
    }
  }
}
