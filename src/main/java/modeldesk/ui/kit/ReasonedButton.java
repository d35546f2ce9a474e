package modeldesk.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;

/// A button that says in its tooltip what it does, or why it cannot be pressed. A disabled node
/// gets no mouse events and a working one hands none on, so the tooltip hangs on the button and on
/// this pane around it. The id of the button stays the button's.
public final class ReasonedButton extends StackPane {
  private final ButtonBase button;
  private final String hint;
  private String reason = "";

  /// `hint` is what the tooltip says while the button works; empty for none.
  public ReasonedButton(ButtonBase button, String hint) {
    super(button);
    this.button = button;
    this.hint = hint;
    getStyleClass().add("kit-reasoned");
    setMinWidth(USE_PREF_SIZE);
    say(hint);
  }

  /// Follows what the button may do and why not: an empty reason enables it.
  public ReasonedButton because(ObservableValue<String> reasons) {
    Bind.now(reasons, this::setReason);
    return this;
  }

  public ButtonBase button() {
    return button;
  }

  public String reason() {
    return reason;
  }

  public void setReason(String text) {
    reason = text;
    button.setDisable(!text.isEmpty());
    say(text.isEmpty() ? hint : text);
  }

  private void say(String text) {
    Tip.say(button, text);
    Tip.say(this, text);
  }
}
