package modeldesk.ui.push;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.Outcome;
import modeldesk.text.Diff;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One file of the review: tick, kind, name, what is sent of it, lines added and removed; while it
/// is sent and after, how it went.
final class PushFileCell extends ListCell<PushRow> {
  private final PushViewModel model;
  private final CheckBox tick = new CheckBox();
  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label sentence = new Label();
  private final Label added = new Label();
  private final Label removed = new Label();
  private final StackPane state = new StackPane();
  private final HBox line;
  private Subscription following = Subscription.EMPTY;

  PushFileCell(PushViewModel model) {
    this.model = model;
    name.getStyleClass().add("push-file-name");
    sentence.getStyleClass().add("caption");
    added.getStyleClass().add("kit-added");
    removed.getStyleClass().add("kit-removed");
    added.setMinWidth(Label.USE_PREF_SIZE);
    removed.setMinWidth(Label.USE_PREF_SIZE);
    tick.setFocusTraversable(false);
    VBox words = new VBox(name, sentence);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(tick, icon, words, added, removed, state);
    line.getStyleClass().add("push-file");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(PushRow row, boolean empty) {
    super.updateItem(row, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (empty || row == null) {
      setGraphic(null);
      Tip.say(this, "");
      return;
    }
    name.setText(row.name().baseName());
    icon.getChildren().setAll(Icons.of(row.name().kind()));
    tick.setAccessibleText(Messages.get("push.files.tick", row.name().key()));
    tick.selectedProperty().bindBidirectional(row.tickedProperty());
    Subscription ticks = () -> tick.selectedProperty().unbindBidirectional(row.tickedProperty());
    following =
        Subscription.combine(
            ticks,
            row.countProperty().subscribe(this::count),
            row.stateProperty().subscribe(now -> show(row)),
            row.leftOutProperty().subscribe(keys -> show(row)),
            row.behindProperty().subscribe(now -> show(row)),
            model.flow().phaseProperty().subscribe(phase -> enable(row)));
    setGraphic(line);
  }

  private void count(Diff.@Nullable Count count) {
    added.setText(count == null ? "" : "+" + Messages.count(count.added()));
    removed.setText(count == null ? "" : "-" + Messages.count(count.removed()));
  }

  private void enable(PushRow row) {
    tick.setDisable(row.isDone() || model.flow().isRunning());
  }

  private void show(PushRow row) {
    enable(row);
    sentence.setText(model.sentence(row));
    String more = model.explanation(row);
    Tip.say(this, more.isEmpty() ? row.name().key() : more);
    FontIcon shown =
        row.isBehind() ? Icons.of(Feather.ALERT_TRIANGLE, "attention") : icon(row.state());
    state.getChildren().clear();
    state.setManaged(shown != null);
    if (shown != null) {
      state.getChildren().add(shown);
    }
    boolean counted = shown == null;
    added.setVisible(counted);
    added.setManaged(counted);
    removed.setVisible(counted);
    removed.setManaged(counted);
  }

  private static @Nullable FontIcon icon(PushRow.State state) {
    return switch (state) {
      case PushRow.State.Review _ -> null;
      case PushRow.State.Waiting _ -> Icons.of(Feather.CLOCK, "muted");
      case PushRow.State.Sending _ -> Icons.of(Feather.UPLOAD_CLOUD, "accent");
      case PushRow.State.HeldBack _ -> Icons.of(Feather.PAUSE_CIRCLE, "attention");
      case PushRow.State.Ended(Outcome outcome) ->
          switch (outcome) {
            case Outcome.Pushed _, Outcome.Deleted _ -> Icons.of(Feather.CHECK_CIRCLE, "success");
            case Outcome.Conflict _ -> Icons.of(Feather.ALERT_TRIANGLE, "attention");
            case Outcome.Refused _ -> Icons.of(Feather.X_CIRCLE, "danger");
            case Outcome.Unknown _ -> Icons.of(Feather.HELP_CIRCLE, "attention");
          };
    };
  }
}
