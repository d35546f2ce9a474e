package modeldesk.ui.code;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.Window;
import modeldesk.i18n.Messages;

/// A small square in a colour of the text; a click lets another one be chosen, which is written as
/// it is chosen.
final class SwatchButton extends StackPane {
  private final String colour;
  private final Consumer<String> chosen;

  SwatchButton(String colour, Consumer<String> chosen) {
    this.colour = colour;
    this.chosen = chosen;
    getStyleClass().add("code-swatch");
    Region fill = new Region();
    fill.setBackground(Background.fill(Color.valueOf(colour)));
    fill.setMouseTransparent(true);
    getChildren().setAll(fill);
    setAccessibleText(Messages.get("code.swatch", colour));
    setCursor(Cursor.HAND);
    setOnMousePressed(MouseEvent::consume);
    setOnMouseClicked(event -> {
      choose();
      event.consume();
    });
  }

  private void choose() {
    ColorPicker picker = new ColorPicker(Color.valueOf(colour));
    picker.setAccessibleText(Messages.get("code.swatch", colour));
    picker.getStyleClass().add("code-swatch-picker");
    Popup popup = new Popup();
    popup.setAutoHide(true);
    popup.getContent().setAll(picker);
    picker.setOnAction(event -> {
      popup.hide();
      chosen.accept(hex(picker.getValue()));
    });
    Bounds at = localToScreen(getBoundsInLocal());
    popup.show(this, at.getMinX(), at.getMaxY() + 2);
    picker.show();
    Window.getWindows().forEach(SwatchButton::nameSquares);
  }

  /// JavaFX names the squares of its palette in tips only, which no screen reader says.
  private static void nameSquares(Window window) {
    for (Node square : window.getScene().getRoot().lookupAll(".color-square")) {
      if (square.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tip) {
        square.setAccessibleText(tip.getText());
      }
    }
  }

  private static String hex(Color colour) {
    String digits =
        String.format(
            Locale.ROOT,
            "#%02x%02x%02x",
            Math.round(colour.getRed() * 255),
            Math.round(colour.getGreen() * 255),
            Math.round(colour.getBlue() * 255));
    long opacity = Math.round(colour.getOpacity() * 255);
    return opacity == 255 ? digits : digits + String.format(Locale.ROOT, "%02x", opacity);
  }
}
