package modeldesk.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import modeldesk.i18n.Messages;

/// The keys that work in the text only, for the list of keys. They belong to the editor and are no
/// commands of the window.
final class EditorKeys {
  /// What keys do; they are written such as `Shortcut+H`.
  record Key(String title, String combination) {
    /// The keys as this system writes them.
    String text() {
      return KeyCombination.valueOf(combination).getDisplayText();
    }
  }

  private EditorKeys() {}

  static List<Key> all() {
    return List.of(
        key(Messages.get("shell.keys.find"), "Shortcut+F"),
        key(Messages.get("shell.keys.findNext"), "F3"),
        key(Messages.get("shell.keys.findPrevious"), "Shift+F3"),
        key(Messages.get("shell.keys.replace"), "Shortcut+H"),
        key(Messages.get("shell.keys.replaceAll"), "Shortcut+Alt+Enter"),
        key(Messages.get("shell.keys.matchCase"), "Alt+C"),
        key(Messages.get("shell.keys.wholeWord"), "Alt+W"),
        key(Messages.get("shell.keys.regex"), "Alt+R"),
        key(Messages.get("shell.keys.inSelection"), "Alt+L"),
        key(Messages.get("shell.keys.comment"), "Shortcut+Slash"),
        key(Messages.get("shell.keys.indent"), "Tab"),
        key(Messages.get("shell.keys.outdent"), "Shift+Tab"),
        key(Messages.get("shell.keys.moveUp"), "Alt+Up"),
        key(Messages.get("shell.keys.moveDown"), "Alt+Down"),
        key(Messages.get("shell.keys.duplicate"), "Alt+Shift+Down"),
        key(Messages.get("shell.keys.deleteLine"), "Shortcut+Alt+K"),
        key(Messages.get("shell.keys.selectNext"), "Shortcut+D"),
        key(Messages.get("shell.keys.caretAbove"), "Shortcut+Alt+Up"),
        key(Messages.get("shell.keys.caretBelow"), "Shortcut+Alt+Down"),
        key(Messages.get("shell.keys.nextTab"), "Ctrl+Tab"),
        key(Messages.get("shell.keys.previousTab"), "Ctrl+Shift+Tab"),
        key(Messages.get("shell.keys.zoomIn"), "Shortcut+Plus"),
        key(Messages.get("shell.keys.zoomOut"), "Shortcut+Minus"),
        key(Messages.get("shell.keys.zoomReset"), "Shortcut+0"),
        key(Messages.get("shell.keys.nextChange"), "F7"),
        key(Messages.get("shell.keys.previousChange"), "Shift+F7"));
  }

  private static Key key(String title, String combination) {
    return new Key(title, combination);
  }
}
