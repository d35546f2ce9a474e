package modeldesk.ui.code;

import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;
import modeldesk.i18n.Messages;
import org.fxmisc.richtext.CodeArea;

/// The menu of the right mouse button in the code.
final class CodeMenu extends ContextMenu {
  private final CodeArea area;

  CodeMenu(CodeView view, CodeArea area) {
    this.area = area;
    BooleanSupplier writes = area::isEditable;
    BooleanSupplier selected = () -> area.getSelection().getLength() > 0;
    add(
        "code-undo",
        Messages.get("code.menu.undo"),
        "Shortcut+Z",
        view::undo,
        () -> area.isEditable() && area.isUndoAvailable());
    add(
        "code-redo",
        Messages.get("code.menu.redo"),
        "Shortcut+Shift+Z",
        view::redo,
        () -> area.isEditable() && area.isRedoAvailable());
    getItems().add(new SeparatorMenuItem());
    add(
        "code-cut",
        Messages.get("code.menu.cut"),
        "Shortcut+X",
        view::cut,
        () -> area.isEditable() && selected.getAsBoolean());
    add("code-copy", Messages.get("code.menu.copy"), "Shortcut+C", view::copy, selected);
    add("code-paste", Messages.get("code.menu.paste"), "Shortcut+V", view::paste, writes);
    add(
        "code-select-all",
        Messages.get("code.menu.selectAll"),
        "Shortcut+A",
        view::selectAll,
        () -> true);
    getItems().add(new SeparatorMenuItem());
    add(
        "code-rename",
        Messages.get("code.menu.rename"),
        "F2",
        view::rename,
        () -> area.isEditable() && view.renames());
    add(
        "code-comment",
        Messages.get("code.menu.comment"),
        "Shortcut+/",
        view::toggleComment,
        writes);
    add(
        "code-duplicate",
        Messages.get("code.menu.duplicate"),
        "Alt+Shift+Down",
        view::duplicateLines,
        writes);
    add(
        "code-delete-line",
        Messages.get("code.menu.deleteLine"),
        "Shortcut+Alt+K",
        view::deleteLines,
        writes);
    add("code-find", Messages.get("code.menu.find"), "Shortcut+F", view::find, () -> true);
    add("code-replace", Messages.get("code.menu.replace"), "Shortcut+H", view::replace, writes);
  }

  /// Offers to go to what names mean.
  void guideBy(Guide guide) {
    getItems().add(new SeparatorMenuItem());
    add(
        "code-definition",
        Messages.get("code.menu.definition"),
        "F12",
        () -> guide.definition(area.getCaretPosition()),
        () -> true);
    add(
        "code-usages",
        Messages.get("code.menu.usages"),
        "Shift+F12",
        () -> guide.usages(area.getCaretPosition()),
        () -> true);
  }

  /// Opens below the caret, for somebody who asks with the keyboard.
  void openAtCaret() {
    area.getCaretBounds().ifPresent(caret -> show(area, caret.getMinX(), caret.getMaxY()));
  }

  private void add(String id, String text, String key, Runnable action, BooleanSupplier possible) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setAccelerator(KeyCombination.valueOf(key));
    item.setOnAction(event -> action.run());
    addEventHandler(WindowEvent.WINDOW_SHOWING, event -> item.setDisable(!possible.getAsBoolean()));
    getItems().add(item);
  }
}
