package modeldesk.ui.shell;

import java.util.Objects;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys that a menu shows and nobody presses for it: they belong to the text of a file, which takes
/// them itself, and do nothing while the keyboard is elsewhere.
final class KeysInText extends KeyCombination {
  private final KeyCombination keys;

  private KeysInText(KeyCombination keys) {
    this.keys = keys;
  }

  /// Those that a command has in the text; null for none.
  static @Nullable KeyCombination of(String command) {
    String keys = Commands.keysInText(command);
    return keys.isEmpty() ? null : new KeysInText(KeyCombination.valueOf(keys));
  }

  @Override
  public boolean match(KeyEvent event) {
    return false;
  }

  @Override
  public String getDisplayText() {
    return keys.getDisplayText();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeysInText same && same.keys.equals(keys);
  }

  @Override
  public int hashCode() {
    return Objects.hash(keys, KeysInText.class);
  }
}
