package modeldesk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where there is nothing to show: an icon, a sentence, perhaps a button. Where there
/// is little room, the icon gives way to the words.
public final class EmptyState extends VBox {
  private final FontIcon icon;
  private final Label sentence = new Label();

  public EmptyState(Feather icon, String text) {
    this.icon = Icons.sized(icon, 24, "muted");
    getStyleClass().add("kit-empty");
    setAlignment(Pos.CENTER);
    sentence.setText(text);
    sentence.setWrapText(true);
    sentence.setTextAlignment(TextAlignment.CENTER);
    sentence.setAlignment(Pos.CENTER);
    sentence.setMaxWidth(360);
    Bind.now(
        sentence.textTruncatedProperty(), cut -> Tip.say(sentence, cut ? sentence.getText() : ""));
    sentence.getStyleClass().add("kit-empty-text");
    getChildren().setAll(this.icon, sentence);
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

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width) + (icon.isManaged() ? 0 : ofIcon());
  }

  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(width) - (icon.isManaged() ? ofIcon() : 0);
  }

  private double ofIcon() {
    return icon.prefHeight(-1) + getSpacing();
  }

  @Override
  protected void layoutChildren() {
    boolean fits = prefHeight(getWidth()) <= getHeight();
    icon.setVisible(fits);
    icon.setManaged(fits);
    super.layoutChildren();
  }
}
