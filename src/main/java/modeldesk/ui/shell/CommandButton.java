package modeldesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.StackPane;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import org.kordamp.ikonli.feather.Feather;

/// A command of the toolbar. Where the window is narrow only its icon is left, and the tooltip has
/// the words.
final class CommandButton extends StackPane {
  private static final double WIDEST = 360;
  private static final double LEAST = 200;

  /// From how many letters on a name is cut where there is no room.
  private static final int LONG = 32;

  private final Button button = new Button();
  private final boolean primary;

  CommandButton(String id, Command command, Commands commands, boolean primary) {
    this.primary = primary;
    button.setId(id);
    button.getStyleClass().add(primary ? "accent" : "flat");
    button.getStyleClass().add("shell-command");
    button.setMaxWidth(WIDEST);
    Feather icon = command.icon();
    if (icon != null) {
      button.setGraphic(Icons.sized(icon, primary ? Icons.LARGE : Icons.ROW));
    }
    Bind.now(command.titleProperty(), this::name);
    Bind.now(command.titleProperty(), button::setAccessibleText);
    button.setOnAction(event -> commands.run(command));
    String hint =
        command.keysText().isEmpty()
            ? command.title().replace("…", "")
            : Messages.get(
                "shell.command.hint", command.title().replace("…", ""), command.keysText());
    getChildren().add(new ReasonedButton(button, hint).because(command.reasonProperty()));
  }

  /// A name that is long gives way to the others; screen readers have it whole.
  private void name(String title) {
    button.setText(title);
    button.setMinWidth(title.length() > LONG ? LEAST : USE_PREF_SIZE);
  }

  CommandButton shrinking(ObservableValue<Boolean> narrow) {
    Bind.now(narrow, this::shrink);
    return this;
  }

  private void shrink(boolean narrow) {
    if (!primary) {
      button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }
  }
}
