package modeldesk.ui.code;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import modeldesk.i18n.Messages;

/// Stands behind a line for those that are folded into it; a click shows them.
final class FoldMark extends StackPane {
  /// The size of the letters in sizes of the text.
  private static final double SMALLER = 0.85;

  private static final double PADDING = 6;

  private final Text text;
  private final Runnable unfold;

  FoldMark(int folded, double size, Runnable unfold) {
    this.unfold = unfold;
    getStyleClass().add("code-fold-mark");
    text = new Text(Messages.get("code.fold.mark", folded));
    text.getStyleClass().add("code-fold-mark-text");
    text.setStyle("-fx-font-size: " + Math.rint(size * SMALLER) + "px");
    text.setMouseTransparent(true);
    getChildren().setAll(text);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(Messages.get("code.fold.open", folded));
    setCursor(Cursor.HAND);
    setOnMousePressed(MouseEvent::consume);
    setOnMouseClicked(event -> {
      unfold.run();
      event.consume();
    });
  }

  /// A screen reader presses it, too.
  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      unfold.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  /// How wide it is where a letter of the text is `advance` wide. It is placed before its styles
  /// are known.
  double width(double advance) {
    return Math.ceil(text.getText().length() * advance * SMALLER) + 2 * PADDING;
  }
}
