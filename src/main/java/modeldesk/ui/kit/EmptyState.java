package modeldesk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// What stands where there is nothing to show: an icon, a sentence, perhaps a button.
public final class EmptyState extends VBox {
  private final Label sentence = new Label();

  public EmptyState(Feather icon, String text) {
    getStyleClass().add("kit-empty");
    setAlignment(Pos.CENTER);
    sentence.setText(text);
    sentence.setWrapText(true);
    sentence.setTextAlignment(TextAlignment.CENTER);
    sentence.setAlignment(Pos.CENTER);
    sentence.setMaxWidth(360);
    sentence.getStyleClass().add("kit-empty-text");
    getChildren().setAll(Icons.sized(icon, 24, "muted"), sentence);
  }

  public EmptyState(Feather icon, String text, String button, Runnable action) {
    this(icon, text);
    Button act = new Button(button);
    act.getStyleClass().add("small");
    act.setOnAction(event -> action.run());
    getChildren().add(act);
  }

  public void setText(String text) {
    sentence.setText(text);
  }
}
