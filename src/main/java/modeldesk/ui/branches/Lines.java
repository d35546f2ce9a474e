package modeldesk.ui.branches;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import modeldesk.ui.kit.Bind;

/// The lines under a field: what is wrong with it, why the server refused, that it is working.
final class Lines {
  private Lines() {}

  /// Text of several lines, set later.
  static Label paragraph() {
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    return text;
  }

  static Label hint(ObservableValue<String> text) {
    Label line = line(text);
    line.getStyleClass().add("secondary");
    return line;
  }

  static Label failure(ObservableValue<String> text) {
    Label line = line(text);
    line.getStyleClass().add("branches-failure");
    return line;
  }

  static Node busy(ObservableValue<Boolean> busy) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("branches-wheel");
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
