package modeldesk.ui.browser;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A tree shown as the flat list it is kept as: rows of 24 px, only those in sight exist. The
/// selection stays with its key when lines come and go; the arrow keys open, close and climb.
final class TreeList<R extends TreeRow> extends ListView<R> {
  private final Consumer<R> toggle;
  private final Consumer<R> open;
  private String selectedKey = "";
  private String awaited = "";
  private boolean updating;

  /// `toggle` opens or closes a line, `open` is what Enter does.
  TreeList(
      ObservableList<R> rows,
      Callback<ListView<R>, javafx.scene.control.ListCell<R>> cells,
      Consumer<R> toggle,
      Consumer<R> open) {
    this.toggle = toggle;
    this.open = open;
    getStyleClass().add("browser-tree");
    setAccessibleRole(AccessibleRole.TREE_VIEW);
    setFixedCellSize(24);
    setCellFactory(cells);
    rows.addListener((ListChangeListener<R>) change -> updating = true);
    setItems(rows);
    rows.addListener((ListChangeListener<R>) change -> restore());
    getSelectionModel().selectedItemProperty().subscribe(this::remember);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Selects the line with a key, now or as soon as it is there, and brings it into view.
  void reveal(String key) {
    selectedKey = key;
    awaited = key;
    restore();
  }

  private void remember(@Nullable R row) {
    if (!updating && row != null) {
      selectedKey = row.key();
    }
  }

  private void restore() {
    updating = true;
    int found = -1;
    for (int i = 0; i < getItems().size() && found < 0; i++) {
      if (keyAt(i).equals(selectedKey)) {
        found = i;
      }
    }
    if (found < 0) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().clearAndSelect(found);
      getFocusModel().focus(found);
      if (selectedKey.equals(awaited)) {
        awaited = "";
        scrollTo(firstShown(found));
      }
    }
    updating = false;
  }

  private String keyAt(int index) {
    return getItems().get(index).key();
  }

  private void key(KeyEvent event) {
    R row = getSelectionModel().getSelectedItem();
    if (row == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> open.accept(row);
      case RIGHT -> right(row);
      case LEFT -> left(row);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void right(R row) {
    int next = getSelectionModel().getSelectedIndex() + 1;
    if (row.isExpandable() && !row.isExpanded()) {
      toggle.accept(row);
    } else if (next < getItems().size() && getItems().get(next).depth() > row.depth()) {
      getSelectionModel().clearAndSelect(next);
    }
  }

  private void left(R row) {
    if (row.isExpandable() && row.isExpanded()) {
      toggle.accept(row);
      return;
    }
    for (int i = getSelectionModel().getSelectedIndex() - 1; i >= 0; i--) {
      if (getItems().get(i).depth() < row.depth()) {
        getSelectionModel().clearAndSelect(i);
        scrollTo(firstShown(i));
        return;
      }
    }
  }

  private static int firstShown(int index) {
    return Math.max(0, index - 3);
  }
}
