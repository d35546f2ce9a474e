package modeldesk.ui.code;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Which key does what in the code area, before the area's own keys.
final class TypingKeys {
  private final Map<KeyCombination, BooleanSupplier> keys = new LinkedHashMap<>();

  TypingKeys(CodeView view) {
    key(KeyCode.ENTER, () -> view.writing().write(Typing::newline));
    keys.put(
        new KeyCodeCombination(KeyCode.ENTER, SHIFT_DOWN),
        done(() -> view.writing().write(Typing::newline)));
    key(KeyCode.TAB, view::indent);
    keys.put(new KeyCodeCombination(KeyCode.TAB, SHIFT_DOWN), done(view::outdent));
    keys.put(new KeyCodeCombination(KeyCode.BACK_SPACE), () -> view.writing().backspace());
    keys.put(
        new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN), done(view::complete));
    keys.put(new KeyCodeCombination(KeyCode.ESCAPE), view::closeFind);
    shortcut(KeyCode.F, view::find);
    shortcut(KeyCode.H, view::replace);
    key(KeyCode.F3, view::findNext);
    keys.put(new KeyCodeCombination(KeyCode.F3, SHIFT_DOWN), done(view::findPrevious));
    shortcut(KeyCode.SLASH, view::toggleComment);
    shortcut(KeyCode.DIVIDE, view::toggleComment);
    shortcut(KeyCode.D, view::selectNext);
    keys.put(
        new KeyCodeCombination(KeyCode.UP, SHORTCUT_DOWN, ALT_DOWN), done(view::addCaretAbove));
    keys.put(
        new KeyCodeCombination(KeyCode.DOWN, SHORTCUT_DOWN, ALT_DOWN), done(view::addCaretBelow));
    alt(KeyCode.UP, view::moveLinesUp);
    alt(KeyCode.DOWN, view::moveLinesDown);
    keys.put(
        new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN, SHIFT_DOWN), done(view::duplicateLines));
    keys.put(new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN, ALT_DOWN), done(view::deleteLines));
    fold(KeyCode.OPEN_BRACKET, SHIFT_DOWN, () -> view.folds().fold());
    fold(KeyCode.CLOSE_BRACKET, SHIFT_DOWN, () -> view.folds().unfold());
    fold(KeyCode.OPEN_BRACKET, ALT_DOWN, () -> view.folds().foldThisLevel());
    fold(KeyCode.CLOSE_BRACKET, ALT_DOWN, () -> view.folds().unfoldAll());
  }

  /// Does what the key means here; false leaves it to the area.
  boolean press(KeyEvent event) {
    for (Map.Entry<KeyCombination, BooleanSupplier> key : keys.entrySet()) {
      if (key.getKey().match(event)) {
        return key.getValue().getAsBoolean();
      }
    }
    return false;
  }

  private void key(KeyCode code, Runnable action) {
    keys.put(new KeyCodeCombination(code), done(action));
  }

  private void shortcut(KeyCode code, Runnable action) {
    keys.put(new KeyCodeCombination(code, SHORTCUT_DOWN), done(action));
  }

  private void fold(KeyCode code, KeyCombination.Modifier with, Runnable action) {
    keys.put(new KeyCodeCombination(code, SHORTCUT_DOWN, with), done(action));
  }

  private void alt(KeyCode code, Runnable action) {
    keys.put(new KeyCodeCombination(code, ALT_DOWN), done(action));
  }

  private static BooleanSupplier done(Runnable action) {
    return () -> {
      action.run();
      return true;
    };
  }
}
