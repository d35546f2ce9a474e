package modeldesk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What keys do, in small: the keys as caps, then the word for it.
public final class KeyHint extends HBox {
  public KeyHint(String word, String... keys) {
    super(4);
    setAlignment(Pos.CENTER_LEFT);
    for (String key : keys) {
      getChildren().add(cap(key));
    }
    Label does = new Label(word);
    does.getStyleClass().add("secondary");
    does.setMinWidth(USE_PREF_SIZE);
    getChildren().add(does);
  }

  /// Keys as they look on a keyboard.
  public static Label cap(String keys) {
    Label cap = new Label(keys);
    cap.getStyleClass().add("kit-key");
    cap.setMinWidth(USE_PREF_SIZE);
    return cap;
  }
}
