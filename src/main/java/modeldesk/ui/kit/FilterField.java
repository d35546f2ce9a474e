package modeldesk.ui.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A field that narrows the list below it: Down or Enter goes there, in a tree to the first line
/// that was looked for, Esc or its cross empties it, and what is typed while the list has the
/// keyboard goes on in the field.
public final class FilterField extends CustomTextField {
  private final Label count = new Label();

  public FilterField(Feather icon, String prompt, Node list) {
    getStyleClass().add("kit-filter");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icons.of(icon, "muted"));
    count.getStyleClass().add("caption");
    count.setMinWidth(Label.USE_PREF_SIZE);
    Button clear =
        Buttons.icon(
            Feather.X,
            Messages.get("kit.filter.clear"),
            () -> {
              clear();
              requestFocus();
            });
    clear.getStyleClass().addAll("compact", "kit-filter-clear");
    clear.setFocusTraversable(false);
    Bind.visible(clear, textProperty().isNotEmpty());
    HBox right = new HBox(count, clear);
    right.setAlignment(Pos.CENTER_RIGHT);
    setRight(right);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            goTo(list);
            event.consume();
          } else {
            escape(event);
          }
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void goTo(Node list) {
    list.requestFocus();
    if (list instanceof TreeList<?> tree && !getText().isBlank()) {
      tree.chooseFound();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    boolean writes = !typed.isBlank() && typed.chars().noneMatch(Character::isISOControl);
    if (writes && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
      requestFocus();
      end();
      appendText(typed);
      event.consume();
    }
  }

  /// What stands at the right end, such as how many there are.
  public void setCount(String text) {
    count.setText(text);
  }
}
