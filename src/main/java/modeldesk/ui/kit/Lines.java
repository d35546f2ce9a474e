package modeldesk.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;

/// The lines of a form: what explains it, what is wrong with a field, why the server refused, that
/// it is working.
public final class Lines {
  private Lines() {}

  /// Text of several lines, set later.
  public static Label paragraph() {
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    return text;
  }

  /// A text that stays as it is, in the colour of explanations.
  public static Label explained(String text) {
    Label line = paragraph();
    line.setText(text);
    line.getStyleClass().add("muted");
    return line;
  }

  /// The name of a field, which takes the keyboard to it.
  public static Label name(String text, Node field) {
    Label name = new Label(text);
    name.getStyleClass().add("strong");
    name.setLabelFor(field);
    return name;
  }

  public static Label hint(ObservableValue<String> text) {
    Label line = line(text);
    line.getStyleClass().add("secondary");
    return line;
  }

  public static Label failure(ObservableValue<String> text) {
    Label line = line(text);
    line.getStyleClass().add("kit-failure");
    return line;
  }

  public static Node busy(ObservableValue<Boolean> busy) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("kit-wheel");
    Bind.visible(wheel, busy);
    return wheel;
  }

  private static Label line(ObservableValue<String> text) {
    Label line = paragraph();
    Bind.now(text, line::setText);
    Bind.visible(line, text.map(sentence -> !sentence.isEmpty()));
    return line;
  }
}
