package modeldesk.ui.kit;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A tree shown as the flat list it is kept as: rows of 24 px, only those in sight exist. The
/// selection stays with its key when lines come and go, and "Load 20 more" hands it to the first of
/// the lines that come; the arrow keys open, close and climb, and what a line opened by key has
/// under it comes into view as far as there is room. A revealed line stays in view while lines come
/// and the list changes its height, until the user moves; one that is in view already does not move
/// under the mouse.
public final class TreeList<R extends TreeRow> extends ListView<R> {
  /// Of the lines above one that comes into view, so many are seen, too.
  private static final int ABOVE = 3;

  private final Consumer<R> toggle;
  private final Consumer<R> open;
  private String selectedKey = "";
  private String keyAbove = "";
  private boolean givesWay;
  private String awaited = "";
  private String kept = "";
  private String unfolded = "";
  private boolean choosesFound;
  private boolean looks;
  private boolean updating;

  /// `toggle` opens or closes a line, `open` is what Enter does.
  public TreeList(
      ObservableList<R> rows,
      Callback<ListView<R>, javafx.scene.control.ListCell<R>> cells,
      Consumer<R> toggle,
      Consumer<R> open) {
    this.toggle = toggle;
    this.open = open;
    getStyleClass().add("kit-tree");
    setAccessibleRole(AccessibleRole.TREE_VIEW);
    setFixedCellSize(24);
    setCellFactory(cells);
    rows.addListener((ListChangeListener<R>) change -> updating = true);
    setItems(rows);
    rows.addListener((ListChangeListener<R>) change -> restore());
    getSelectionModel().selectedItemProperty().subscribe(this::remember);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> stay());
    addEventFilter(ScrollEvent.SCROLL, event -> stay());
    heightProperty().addListener((o, was, is) -> lookSoon());
    Runnable look = this::look;
    sceneProperty()
        .subscribe((was, is) -> {
          if (was != null) {
            was.removePostLayoutPulseListener(look);
          }
          if (is != null) {
            is.addPostLayoutPulseListener(look);
          }
        });
    KeyedRows.serve(this);
  }

  /// Selects the line with a key, now or as soon as it is there, and brings it into view.
  public void reveal(String key) {
    awaited = key;
    restore();
  }

  /// Chooses the first line that was looked for, now and while lines come, until the user moves; a
  /// chosen one that was looked for stays.
  void chooseFound() {
    choosesFound = true;
    restore();
  }

  /// The user moves: nothing is brought into view any more.
  private void stay() {
    choosesFound = false;
    awaited = "";
    kept = "";
    unfolded = "";
  }

  private void remember(@Nullable R row) {
    if (!updating && row != null) {
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
    int found = revealed >= 0 ? revealed : indexToChoose();
    if (found < 0) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().clearAndSelect(found);
      getFocusModel().focus(found);
      note(found);
    }
    if (revealed >= 0) {
      kept = awaited;
      awaited = "";
    }
    updating = false;
    lookSoon();
  }

  private void lookSoon() {
    looks = true;
    requestLayout();
  }

  /// After the layout: only then is known which lines are in view.
  private void look() {
    if (looks && getHeight() > 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      int opened = indexOf(unfolded);
      if (opened >= 0 && getItems().get(opened).isExpanded()) {
        showUnder(opened, flow);
      } else {
        showKept(flow);
      }
    }
    looks = false;
  }

  /// The last of the lines under one, but that one before all.
  private void showUnder(int index, VirtualFlow<?> flow) {
    int last = index;
    int depth = getItems().get(index).depth();
    while (last + 1 < getItems().size() && getItems().get(last + 1).depth() > depth) {
      last++;
    }
    IndexedCell<?> cell = flow.getVisibleCell(last);
    if (cell == null || cell.getLayoutY() + cell.getHeight() > flow.getHeight()) {
      scrollTo(Math.min(index, last - room(flow) + 1));
    }
  }

  private void showKept(VirtualFlow<?> flow) {
    int index = indexOf(kept);
    if (index >= 0) {
      IndexedCell<?> cell = flow.getVisibleCell(index);
      if (cell == null) {
        scrollTo(Math.max(0, index - Math.min(ABOVE, room(flow) - 1)));
      } else {
        double above = Math.min(0, cell.getLayoutY());
        double below = Math.max(0, cell.getLayoutY() + cell.getHeight() - flow.getHeight());
        flow.scrollPixels(above + below);
      }
    }
  }

  private int indexOfSelected() {
    int above = givesWay ? indexOf(keyAbove) : -1;
    return above >= 0 && above + 1 < getItems().size() ? above + 1 : indexOf(selectedKey);
  }

  private int indexToChoose() {
    int selected = indexOfSelected();
    if (!choosesFound || (selected >= 0 && getItems().get(selected).isFound())) {
      return selected;
    }
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).isFound()) {
        return i;
      }
    }
    return selected;
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
    stay();
    R row = getSelectionModel().getSelectedItem();
    if (row == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> {
        unfolded = row.key();
        open.accept(row);
      }
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
      unfolded = row.key();
      toggle.accept(row);
    } else if (next < getItems().size() && getItems().get(next).depth() > row.depth()) {
      climb(next);
    }
  }

  private void left(R row) {
    if (row.isExpandable() && row.isExpanded()) {
      toggle.accept(row);
      return;
    }
    for (int i = getSelectionModel().getSelectedIndex() - 1; i >= 0; i--) {
      if (getItems().get(i).depth() < row.depth()) {
        climb(i);
        return;
      }
    }
  }

  private void climb(int to) {
    getSelectionModel().clearAndSelect(to);
    kept = getItems().get(to).key();
    lookSoon();
  }

  /// How many lines are wholly in view, at least one.
  private int room(VirtualFlow<?> flow) {
    return Math.max(1, (int) (flow.getHeight() / getFixedCellSize()));
  }
}
