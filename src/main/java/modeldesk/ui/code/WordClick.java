package modeldesk.ui.code;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import modeldesk.text.Span;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;

/// A double click selects what is under the mouse. The area's own way starts from where the caret
/// would be set, which for the right half of a word's last letter is behind it, and took the next.
final class WordClick {
  private final CodeArea area;
  private final TextLines lines;

  WordClick(CodeArea area, TextLines lines) {
    this.area = area;
    this.lines = lines;
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY
        || event.getClickCount() != 2
        || event.isShiftDown()
        || event.isAltDown()
        || event.isShortcutDown()) {
      return;
    }
    CharacterHit hit = area.hit(event.getX(), event.getY());
    int offset = hit.getCharacterIndex().orElse(hit.getInsertionIndex());
    int line = lines.lineAt(offset);
    int start = lines.start(line);
    Span run = Places.runAt(lines.line(line), offset - start);
    area.selectRange(start + run.start(), start + run.end());
    event.consume();
  }
}
