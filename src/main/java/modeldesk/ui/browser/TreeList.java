package modeldesk.ui.browser;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.util.Callback;
import modeldesk.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/// A tree shown as the flat list it is kept as: rows of 24 px, only those in sight exist. The
/// selection stays with its key when lines come and go, and "Load 20 more" hands it to the first of
/// the lines that come; the arrow keys open, close and climb.
final class TreeList<R extends TreeRow> extends ListView<R> {
  private final Consumer<R> toggle;
  private final Consumer<R> open;
  private String selectedKey = "";
  private String keyAbove = "";
  private boolean givesWay;
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
    KeyedRows.serve(this);
  }

  /// Selects the line with a key, now or as soon as it is there, and brings it into view.
  void reveal(String key) {
    awaited = key;
    restore();
  }

  private void remember(@Nullable R row) {
    if (!updating && row != null) {
      awaited = "";
      note(getSelectionModel().getSelectedIndex());
    }
  }

  private void note(int index) {
    R row = getItems().get(index);
    selectedKey = row.key();
    givesWay = row.givesWay();
    keyAbove = index == 0 ? "" : getItems().get(index - 1).key();
  }

  private void restore() {
    updating = true;
    int revealed = indexOf(awaited);
    int found = revealed >= 0 ? revealed : indexOfSelected();
    if (found < 0) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().clearAndSelect(found);
      getFocusModel().focus(found);
      note(found);
    }
    if (revealed >= 0) {
      awaited = "";
      scrollTo(firstShown(found));
    }
    updating = false;
  }

  private int indexOfSelected() {
    int above = givesWay ? indexOf(keyAbove) : -1;
    return above >= 0 && above + 1 < getItems().size() ? above + 1 : indexOf(selectedKey);
  }

  private int indexOf(String key) {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
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
