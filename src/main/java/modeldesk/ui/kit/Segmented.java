package modeldesk.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A switch between a few values that are all in sight, one of them chosen.
public final class Segmented<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ObjectProperty<T> value;

  public Segmented(T initial) {
    value = new SimpleObjectProperty<>(initial);
    getStyleClass().add("kit-segmented");
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    value.addListener((o, was, is) -> choose(is));
    group
        .selectedToggleProperty()
        .addListener((o, was, is) -> {
          if (is == null && was != null) {
            was.setSelected(true);
          }
        });
  }

  /// Adds a value; `tooltip` may be empty. Returns the switch.
  public Segmented<T> add(T choice, String label, String tooltip, String id) {
    ToggleButton button = new ToggleButton(label);
    button.setId(id);
    button.setToggleGroup(group);
    button.getStyleClass().add("kit-segment");
    button.setSelected(choice.equals(value.get()));
    if (!tooltip.isEmpty()) {
      Tip.say(button, tooltip);
    }
    button.setOnAction(event -> value.set(choice));
    buttons.put(choice, button);
    getChildren().add(button);
    return this;
  }

  /// The chosen value; setting it moves the switch.
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  private void choose(T choice) {
    ToggleButton button = buttons.get(choice);
    if (button != null) {
      button.setSelected(true);
    }
  }
}
