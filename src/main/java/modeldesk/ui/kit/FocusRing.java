package modeldesk.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows where the keyboard is as long as keys are what is used, however the keyboard came there.
/// JavaFX alone shows it only after Tab, so that F6, a closed card or the start of the program
/// would leave it somewhere unseen.
final class FocusRing {
  static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private boolean keys = true;
  private @Nullable Node shown;

  FocusRing(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.getCode().isModifierKey()) {
            keys = true;
            show(scene.getFocusOwner());
          }
        });
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> keys = false);
    scene.focusOwnerProperty().subscribe(owner -> show(keys ? owner : null));
  }

  private void show(@Nullable Node owner) {
    if (shown != null && !shown.equals(owner)) {
      shown.pseudoClassStateChanged(VISIBLE, shown.isFocusVisible());
    }
    shown = owner;
    if (owner != null) {
      owner.pseudoClassStateChanged(VISIBLE, true);
    }
  }
}
