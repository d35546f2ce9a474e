package modeldesk.ui.code;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Makes names links while Ctrl is held: the mouse is a hand over the text, and a click goes to
/// where the name is given.
final class Links {
  private final CodeArea area;
  private @Nullable Guide guide;

  Links(CodeArea area) {
    this.area = area;
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    area.addEventFilter(MouseEvent.MOUSE_MOVED, event -> look(event.isShortcutDown(), event));
    area.addEventFilter(
        KeyEvent.ANY,
        event -> {
          if (!event.isShortcutDown()) {
            area.setCursor(null);
          }
        });
  }

  void guideBy(Guide by) {
    guide = by;
  }

  private void pressed(MouseEvent event) {
    Guide by = guide;
    if (by != null && isLink(event)) {
      hit(event).getCharacterIndex().ifPresent(by::definition);
      event.consume();
    }
  }

  private static boolean isLink(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY
        && event.isShortcutDown()
        && !event.isShiftDown()
        && !event.isAltDown();
  }

  private void look(boolean held, MouseEvent event) {
    boolean link = held && guide != null && hit(event).getCharacterIndex().isPresent();
    area.setCursor(link ? Cursor.HAND : null);
  }

  private CharacterHit hit(MouseEvent event) {
    return area.hit(event.getX(), event.getY());
  }
}
