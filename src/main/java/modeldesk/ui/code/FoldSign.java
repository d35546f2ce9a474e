package modeldesk.ui.code;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;

/// The chevron beside a line that others fold into; a click folds or unfolds them.
final class FoldSign extends Region {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Runnable toggle;

  FoldSign(Runnable toggle) {
    this.toggle = toggle;
    getStyleClass().add("code-fold-sign");
    setAccessibleRole(AccessibleRole.BUTTON);
    setCursor(Cursor.HAND);
    setOnMousePressed(MouseEvent::consume);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        toggle.run();
      }
      event.consume();
    });
  }

  /// A screen reader presses it, too. By keyboard it is done from the text.
  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      toggle.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  /// How many lines are folded; 0 when none are.
  void show(int folded) {
    pseudoClassStateChanged(FOLDED, folded > 0);
    setAccessibleText(
        folded > 0 ? Messages.get("code.fold.open", folded) : Messages.get("code.fold.close"));
  }
}
