package modeldesk.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// What a list owes to somebody without a mouse: a chosen line as soon as the keyboard comes, and
/// the menu of the chosen line at the Menu key or Shift+F10. JavaFX chooses nothing and hands the
/// key to the list, while the menu hangs on the line. It also keeps F2 and Enter to begin to edit a
/// line; no line is edited here, so they go on to the commands and to the button of the card.
public final class KeyedRows {
  private static final double INDENT = 24;

  private KeyedRows() {}

  public static void serve(ListView<?> list) {
    chooseFirst(list, list.getItems(), list.getSelectionModel());
    onMenuKey(list, () -> openMenu(list));
    pass(list, KeyCode.F2);
  }

  public static void serve(TableView<?> table) {
    chooseFirst(table, table.getItems(), table.getSelectionModel());
    onMenuKey(table, () -> openMenu(table));
    pass(table, KeyCode.F2);
  }

  /// For a list in which Enter does nothing: it presses the button of the card.
  public static void passEnter(ListView<?> list) {
    pass(list, KeyCode.ENTER);
  }

  /// Hands a key to what is around `control` instead of to it.
  private static void pass(Control control, KeyCode key) {
    control.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Parent around = control.getParent();
          if (event.getCode() == key && around != null) {
            event.consume();
            around.fireEvent(event.copyFor(around, around));
          }
        });
  }

  /// Calls `open` when somebody asks `control` for its menu with the keyboard.
  public static void onMenuKey(Region control, Runnable open) {
    control.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (isMenuKey(event)) {
            open.run();
            event.consume();
          }
        });
    control.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.isKeyboardTrigger()) {
            open.run();
            event.consume();
          }
        });
  }

  private static boolean isMenuKey(KeyEvent event) {
    return event.getCode() == KeyCode.CONTEXT_MENU
        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
  }

  private static void chooseFirst(
      Control control, ObservableList<?> items, MultipleSelectionModel<?> selection) {
    control
        .getPseudoClassStates()
        .addListener(
            (SetChangeListener<PseudoClass>)
                change -> {
                  if (FocusRing.VISIBLE.equals(change.getElementAdded())) {
                    first(control, items, selection);
                  }
                });
    items.addListener((ListChangeListener<Object>) change -> first(control, items, selection));
  }

  private static void first(
      Control control, ObservableList<?> items, MultipleSelectionModel<?> selection) {
    if (control.getPseudoClassStates().contains(FocusRing.VISIBLE)
        && selection.isEmpty()
        && !items.isEmpty()) {
      selection.clearAndSelect(0);
    }
  }

  private static void openMenu(Control list) {
    list.lookupAll(".cell").stream()
        .filter(IndexedCell.class::isInstance)
        .map(IndexedCell.class::cast)
        .filter(cell -> cell.isSelected() && !cell.isEmpty())
        .findFirst()
        .ifPresent(cell -> {
          if (cell instanceof RowCell<?> row) {
            row.makeMenu();
          }
          ContextMenu own = cell.getContextMenu();
          ContextMenu menu = own == null ? list.getContextMenu() : own;
          if (menu != null) {
            menu.show(cell, Side.BOTTOM, INDENT, 0);
          }
        });
  }
}
