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

/// A command of the toolbar. The words of the primary one are cut where they are long; screen
/// readers have them whole. Where the window is narrow only its icon is left, and the tooltip has
/// the words.
final class CommandButton extends StackPane {
  /// The width of the one that counts, in px, whatever it counts: what stands beside it must not
  /// move away under the mouse.
  private static final double STEADY = 220;

  private static final double LEAST = 120;

  private final Button button = new Button();
  private final boolean primary;

  CommandButton(String id, Command command, Commands commands, boolean primary) {
    this.primary = primary;
    button.setId(id);
    button.getStyleClass().add(primary ? "accent" : "flat");
    button.getStyleClass().add("shell-command");
    button.setMinWidth(primary ? LEAST : USE_PREF_SIZE);
    button.setPrefWidth(primary ? STEADY : USE_COMPUTED_SIZE);
    Feather icon = command.icon();
    if (icon != null) {
      button.setGraphic(Icons.sized(icon, primary ? Icons.LARGE : Icons.ROW));
    }
    button.textProperty().bind(command.titleProperty());
    Bind.now(command.titleProperty(), button::setAccessibleText);
    button.setOnAction(event -> commands.run(command));
    String hint =
        command.keysText().isEmpty()
            ? command.title().replace("…", "")
            : Messages.get(
                "shell.command.hint", command.title().replace("…", ""), command.keysText());
    ReasonedButton reasoned = new ReasonedButton(button, hint).because(command.reasonProperty());
    if (primary) {
      reasoned.setMinWidth(LEAST);
    }
    getChildren().add(reasoned);
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
