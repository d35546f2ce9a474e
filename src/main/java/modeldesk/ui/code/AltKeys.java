package modeldesk.ui.code;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys held with Alt are commands and write nothing: the area would write the letter besides. With
/// Ctrl or as Alt Graph they write the third sign of a key, as Option does on macOS.
final class AltKeys {
  private final boolean writes;
  private final Node area;
  private boolean altGraph;

  /// `writes` where Alt alone is for writing.
  private AltKeys(Node area, boolean writes) {
    this.area = area;
    this.writes = writes;
  }

  /// To be called before others that look at what is typed; `system` is the name of this one.
  static void serve(Node area, String system) {
    AltKeys keys = new AltKeys(area, system.startsWith("Mac"));
    area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    area.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    area.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    area.focusedProperty().addListener((o, was, is) -> keys.altGraph = false);
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    altGraph |= code == KeyCode.ALT_GRAPH;
    boolean sign = code.isLetterKey() || code.isDigitKey() || code.isWhitespaceKey();
    Parent around = area.getParent();
    if (sign && isCommand(event) && around != null) {
      // The area would keep it from the window's keys.
      event.consume();
      around.fireEvent(event.copyFor(around, around));
    }
  }

  private void released(KeyEvent event) {
    altGraph &= event.getCode() != KeyCode.ALT_GRAPH;
  }

  private void typed(KeyEvent event) {
    if (isCommand(event)) {
      event.consume();
    }
  }

  private boolean isCommand(KeyEvent event) {
    return event.isAltDown() && !event.isControlDown() && !altGraph && !writes;
  }
}
