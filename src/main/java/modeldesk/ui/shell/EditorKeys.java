package modeldesk.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import modeldesk.i18n.Messages;

/// The keys that work in the text only, for the list of keys. They belong to the editor and are no
/// commands of the window.
final class EditorKeys {
  /// What keys do; they are written such as `Shortcut+H`. `id` is the command that does the same,
  /// empty for none.
  record Key(String id, String title, String combination) {
    /// The keys as this system writes them.
    String text() {
      return KeyCombination.valueOf(combination).getDisplayText();
    }
  }

  private EditorKeys() {}

  static List<Key> all() {
    return List.of(
        key("edit.undo", Messages.get("shell.keys.undo"), "Shortcut+Z"),
        key("edit.redo", Messages.get("shell.keys.redo"), "Shortcut+Shift+Z"),
        key("edit.cut", Messages.get("shell.keys.cut"), "Shortcut+X"),
        key("edit.copy", Messages.get("shell.keys.copy"), "Shortcut+C"),
        key("edit.paste", Messages.get("shell.keys.paste"), "Shortcut+V"),
        key("edit.selectAll", Messages.get("shell.keys.selectAll"), "Shortcut+A"),
        key("edit.find", Messages.get("shell.keys.find"), "Shortcut+F"),
        key(Messages.get("shell.keys.findNext"), "F3"),
        key(Messages.get("shell.keys.findPrevious"), "Shift+F3"),
        key("edit.replace", Messages.get("shell.keys.replace"), "Shortcut+H"),
        key(Messages.get("shell.keys.replaceAll"), "Shortcut+Alt+Enter"),
        key(Messages.get("shell.keys.matchCase"), "Alt+C"),
        key(Messages.get("shell.keys.wholeWord"), "Alt+W"),
        key(Messages.get("shell.keys.regex"), "Alt+R"),
        key(Messages.get("shell.keys.inSelection"), "Alt+L"),
        key("edit.comment", Messages.get("shell.keys.comment"), "Shortcut+Slash"),
        key("edit.indent", Messages.get("shell.keys.indent"), "Tab"),
        key("edit.outdent", Messages.get("shell.keys.outdent"), "Shift+Tab"),
        key("edit.moveUp", Messages.get("shell.keys.moveUp"), "Alt+Up"),
        key("edit.moveDown", Messages.get("shell.keys.moveDown"), "Alt+Down"),
        key("edit.duplicate", Messages.get("shell.keys.duplicate"), "Alt+Shift+Down"),
        key("edit.deleteLine", Messages.get("shell.keys.deleteLine"), "Shortcut+Alt+K"),
        key("edit.selectNext", Messages.get("shell.keys.selectNext"), "Shortcut+D"),
        key("edit.caretAbove", Messages.get("shell.keys.caretAbove"), "Shortcut+Alt+Up"),
        key("edit.caretBelow", Messages.get("shell.keys.caretBelow"), "Shortcut+Alt+Down"),
        key("edit.fold", Messages.get("shell.keys.fold"), "Shortcut+Shift+Open Bracket"),
        key("edit.unfold", Messages.get("shell.keys.unfold"), "Shortcut+Shift+Close Bracket"),
        key(
            "edit.foldThisLevel",
            Messages.get("shell.keys.foldThisLevel"),
            "Shortcut+Alt+Open Bracket"),
        key("edit.unfoldAll", Messages.get("shell.keys.unfoldAll"), "Shortcut+Alt+Close Bracket"),
        key(Messages.get("shell.keys.nextTab"), "Ctrl+Tab"),
        key(Messages.get("shell.keys.previousTab"), "Ctrl+Shift+Tab"),
        key("view.zoomIn", Messages.get("shell.keys.zoomIn"), "Shortcut+Plus"),
        key("view.zoomOut", Messages.get("shell.keys.zoomOut"), "Shortcut+Minus"),
        key("view.zoomReset", Messages.get("shell.keys.zoomReset"), "Shortcut+0"),
        key(Messages.get("shell.keys.nextChange"), "F7"),
        key(Messages.get("shell.keys.previousChange"), "Shift+F7"));
  }

  private static Key key(String title, String combination) {
    return key("", title, combination);
  }

  private static Key key(String id, String title, String combination) {
    return new Key(id, title, combination);
  }
}
