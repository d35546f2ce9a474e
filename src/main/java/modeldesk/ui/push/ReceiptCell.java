package modeldesk.ui.push;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.model.PushRecord;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One file of a receipt: kind, name, what became of it.
final class ReceiptCell extends ListCell<PushRecord.Step> {
  private final ReceiptViewModel model;
  private final StackPane icon = new StackPane();
  private final StackPane state = new StackPane();
  private final Label name = new Label();
  private final Label sentence = new Label();
  private final HBox line;

  ReceiptCell(ReceiptViewModel model) {
    this.model = model;
    name.getStyleClass().add("push-file-name");
    sentence.getStyleClass().add("caption");
    VBox words = new VBox(name, sentence);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(icon, words, state);
    line.getStyleClass().add("push-file");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(PushRecord.Step step, boolean empty) {
    super.updateItem(step, empty);
    if (empty || step == null) {
      setGraphic(null);
      Tip.say(this, "");
      return;
    }
    String said = model.sentence(step);
    name.setText(step.file().baseName());
    sentence.setText(said);
    icon.getChildren().setAll(Icons.of(step.file().kind()));
    state.getChildren().setAll(mark(step));
    Tip.say(this, step.file().key() + "\n" + said);
    setGraphic(line);
  }

  private static FontIcon mark(PushRecord.Step step) {
    return switch (step.state()) {
      case PUSHED, DELETED -> Icons.of(Feather.CHECK_CIRCLE, "success");
      case CONFLICT, UNKNOWN, SENDING -> Icons.of(Feather.ALERT_TRIANGLE, "attention");
      case REFUSED -> Icons.of(Feather.X_CIRCLE, "danger");
      case WAITING, HELD_BACK -> Icons.of(Feather.CLOCK, "muted");
    };
  }
}
