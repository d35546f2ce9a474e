package modeldesk.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import modeldesk.model.Severity;

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
    line.setGraphic(Icons.of(Severity.ERROR));
    return line;
  }

  /// What keeps a form from being done: in quiet words while something is only missing, as an error
  /// once what was typed is `wrong`. Somebody must hold both values.
  public static Label problem(ObservableValue<String> text, ObservableValue<Boolean> wrong) {
    Label line = line(text);
    Bind.now(
        wrong,
        is -> {
          line.getStyleClass().removeAll("secondary", "kit-failure");
          line.getStyleClass().add(is ? "kit-failure" : "secondary");
          line.setGraphic(is ? Icons.of(Severity.ERROR) : null);
        });
    return line;
  }

  /// What follows from what is chosen and is easily overlooked.
  public static Label warning(ObservableValue<String> text) {
    Label line = line(text);
    line.getStyleClass().add("kit-warning");
    line.setGraphic(Icons.of(Severity.WARNING));
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
