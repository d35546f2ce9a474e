package modeldesk.ui.issues;

import javafx.scene.control.Label;
import modeldesk.i18n.Messages;
import modeldesk.model.Severity;
import modeldesk.ui.kit.Icons;

/// How bad an issue is, by icon and word.
final class SeverityLabel extends Label {
  SeverityLabel(Severity severity) {
    getStyleClass().add("issues-severity");
    setGraphic(Icons.of(severity));
    setMinWidth(USE_PREF_SIZE);
    switch (severity) {
      case ERROR -> {
        setText(Messages.get("issues.severity.error"));
        getStyleClass().add("issues-error");
      }
      case WARNING -> {
        setText(Messages.get("issues.severity.warning"));
        getStyleClass().add("issues-warning");
      }
      case INFO -> {
        setText(Messages.get("issues.severity.info"));
        getStyleClass().add("issues-info");
      }
    }
  }
}
