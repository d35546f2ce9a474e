package modeldesk.ui.code;

import java.time.Duration;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// What is told beside the text: the issues under the mouse, and why a key was refused.
final class Tips {
  private static final Duration REST = Duration.ofMillis(350);

  private final CodeArea area;
  private final Squiggles squiggles;
  private final Tooltip tip = new Tooltip();
  private String readOnlyReason = "";

  Tips(CodeArea area, Squiggles squiggles) {
    this.area = area;
    this.squiggles = squiggles;
    tip.getStyleClass().add("code-tip");
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::rest);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> tip.hide());
    area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> tip.hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> tip.hide());
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.focusedProperty().addListener((o, was, is) -> tip.hide());
  }

  /// Why typing is refused; empty when it is not.
  void setReadOnlyReason(String reason) {
    readOnlyReason = reason;
  }

  private void rest(MouseOverTextEvent event) {
    String text =
        squiggles.at(event.getCharacterIndex()).stream()
            .map(Squiggles::words)
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!text.isEmpty()) {
      show(text, event.getScreenPosition().getX(), event.getScreenPosition().getY() + 16);
    }
  }

  private void typed(KeyEvent event) {
    boolean writes =
        !event.getCharacter().isEmpty()
            && event.getCharacter().charAt(0) >= ' '
            && !event.isControlDown()
            && !event.isMetaDown();
    if (writes && !readOnlyReason.isEmpty()) {
      Bounds caret = area.getCaretBounds().orElse(null);
      if (caret != null) {
        show(readOnlyReason, caret.getMinX(), caret.getMaxY() + 4);
      }
    }
  }

  private void show(String text, double x, double y) {
    tip.setText(text);
    if (area.getScene() != null && area.getScene().getWindow() != null) {
      tip.show(area, x, y);
    }
  }
}
