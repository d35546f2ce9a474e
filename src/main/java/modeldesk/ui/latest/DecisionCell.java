package modeldesk.ui.latest;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A key that is to decide: whether it is, its path, and how.
final class DecisionCell extends ListCell<KeyDecision> {
  private final MergeDraftsViewModel model;
  private final StackPane icon = new StackPane();
  private final Label path = new Label();
  private final Label answer = new Label();
  private final HBox line;
  private Subscription following = Subscription.EMPTY;

  DecisionCell(MergeDraftsViewModel model) {
    this.model = model;
    path.getStyleClass().add("latest-path");
    answer.getStyleClass().add("caption");
    VBox words = new VBox(path, answer);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    line = new HBox(icon, words);
    line.getStyleClass().add("latest-decision");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable KeyDecision decision, boolean empty) {
    super.updateItem(decision, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (empty || decision == null) {
      setGraphic(null);
      Tip.say(this, "");
      setAccessibleText(null);
      return;
    }
    path.setText(model.path(decision));
    Tip.say(this, decision.file().key() + "\n" + model.path(decision));
    following = decision.answerProperty().subscribe(now -> show(decision));
    setGraphic(line);
  }

  private void show(KeyDecision decision) {
    icon.getChildren()
        .setAll(
            decision.isOpen()
                ? Icons.sized(Feather.CIRCLE, Icons.LARGE, "muted")
                : Icons.sized(Feather.CHECK_CIRCLE, Icons.LARGE, "success"));
    answer.setText(model.sentence(decision));
    setAccessibleText(model.path(decision) + ", " + model.sentence(decision));
  }
}
