package modeldesk.ui.kit;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// The usual buttons: one filled for the main action, plain ones beside it, flat ones with only an
/// icon, which always have a name for the tooltip and for screen readers.
public final class Buttons {
  /// What a button takes at most, in px, and how many letters it always shows.
  private static final double WIDEST = 360;

  private static final int LONG = 48;

  private Buttons() {}

  public static Button primary(String text, Runnable action) {
    return styled(text, action, "accent");
  }

  public static Button plain(String text, Runnable action) {
    return styled(text, action);
  }

  public static Button danger(String text, Runnable action) {
    return styled(text, action, "danger");
  }

  /// Only an icon; `name` is what it is called.
  public static Button icon(Feather icon, String name, Runnable action) {
    Button button = styled("", action, "flat", "icon-only");
    button.setGraphic(Icons.of(icon));
    button.setAccessibleText(name);
    Tip.say(button, name);
    return button;
  }

  private static Button styled(String text, Runnable action, String... classes) {
    Button button = new Button(text);
    button.getStyleClass().addAll(classes);
    Bind.now(
        button.textProperty(),
        name -> button.setMinWidth(name.length() > LONG ? WIDEST : Button.USE_PREF_SIZE));
    button.setMaxWidth(WIDEST);
    button.setOnAction(event -> action.run());
    return button;
  }
}
