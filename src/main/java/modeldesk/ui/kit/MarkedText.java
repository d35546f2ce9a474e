package modeldesk.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import modeldesk.text.Span;

/// A text on one line in which stretches stand out, such as the letters it was found by.
public final class MarkedText extends HBox {
  /// `places` in their order; `styleClasses` dress every part.
  public MarkedText(String text, List<Span> places, String... styleClasses) {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(Region.USE_PREF_SIZE);
    int at = 0;
    for (Span place : places) {
      add(text.substring(at, place.start()), styleClasses);
      add(text.substring(place.start(), place.end()), styleClasses)
          .getStyleClass()
          .add("kit-marked");
      at = place.end();
    }
    add(text.substring(at), styleClasses);
  }

  private Label add(String part, String... styleClasses) {
    Label label = new Label(part);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    if (!part.isEmpty()) {
      getChildren().add(label);
    }
    return label;
  }
}
