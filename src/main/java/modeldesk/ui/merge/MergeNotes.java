package modeldesk.ui.merge;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notes as they stand on the card.
final class MergeNotes {
  private MergeNotes() {}

  static Node of(MergeNote note) {
    Label text = new Label(note.text());
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox box = new HBox(icon(note.level()), text);
    box.getStyleClass().add("merge-note");
    box.pseudoClassStateChanged(state(note.level()), true);
    return box;
  }

  private static FontIcon icon(MergeNote.Level level) {
    return switch (level) {
      case DANGER -> Icons.of(Feather.X_CIRCLE, "danger");
      case ATTENTION -> Icons.of(Feather.ALERT_TRIANGLE, "attention");
      case INFO -> Icons.of(Feather.INFO, "accent");
      case SUCCESS -> Icons.of(Feather.CHECK_CIRCLE, "success");
    };
  }

  private static PseudoClass state(MergeNote.Level level) {
    return PseudoClass.getPseudoClass(
        switch (level) {
          case DANGER -> "danger";
          case ATTENTION -> "attention";
          case INFO -> "info";
          case SUCCESS -> "success";
        });
  }
}
