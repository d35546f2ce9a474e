package modeldesk.ui.browser;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import modeldesk.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

/// A field that narrows the list below it: Down goes there, Esc empties it.
final class FilterField extends CustomTextField {
  private final Label count = new Label();

  FilterField(Feather icon, String prompt, Node list) {
    getStyleClass().add("browser-filter");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icons.of(icon, "muted"));
    count.getStyleClass().add("caption");
    count.setMinWidth(Label.USE_PREF_SIZE);
    setRight(count);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
          }
        });
  }

  /// What stands at the right end, such as how many there are.
  void setCount(String text) {
    count.setText(text);
  }
}
