package modeldesk.ui.code;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys held with Alt are commands and write nothing: the area would write the letter besides. With
/// Ctrl or as Alt Graph they write the third sign of a key, as Option does on macOS.
final class AltKeys {
  private final boolean writes;
  private boolean altGraph;

  /// `writes` where Alt alone is for writing.
  private AltKeys(boolean writes) {
    this.writes = writes;
  }

  /// To be called before others that look at what is typed; `system` is the name of this one.
  static void serve(Node area, String system) {
    AltKeys keys = new AltKeys(system.startsWith("Mac"));
    area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    area.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    area.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    area.focusedProperty().addListener((o, was, is) -> keys.altGraph = false);
  }

  private void pressed(KeyEvent event) {
    altGraph |= event.getCode() == KeyCode.ALT_GRAPH;
  }

  private void released(KeyEvent event) {
    altGraph &= event.getCode() != KeyCode.ALT_GRAPH;
  }

  private void typed(KeyEvent event) {
    if (event.isAltDown() && !event.isControlDown() && !altGraph && !writes) {
      event.consume();
    }
  }
}
