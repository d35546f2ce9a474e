package modeldesk.ui.tasks;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A job in two lines. Its nodes stay while the job reports, so that Cancel can be hit.
final class TaskCell extends ListCell<TaskRow> {
  private final StackPane icon = new StackPane();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button(Messages.get("tasks.cancel"));
  private final Button retry = new Button(Messages.get("tasks.retry"));
  private final Hyperlink link = new Hyperlink();
  private final HBox line;

  TaskCell(TasksViewModel model) {
    getStyleClass().add("tasks-cell");
    icon.setMinWidth(18);
    title.setMinWidth(0);
    detail.setMinWidth(0);
    detail.getStyleClass().add("secondary");
    VBox words = new VBox(title, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar.setPrefWidth(160);
    bar.setMinWidth(80);
    bar.managedProperty().bind(bar.visibleProperty());
    act(cancel, () -> model.cancel(getItem().job()));
    act(retry, () -> model.retry(getItem().job()));
    link.setMinWidth(USE_PREF_SIZE);
    link.managedProperty().bind(link.visibleProperty());
    line = new HBox(icon, words, bar, link, cancel, retry);
    line.getStyleClass().add("tasks-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  private static void act(Button button, Runnable action) {
    button.getStyleClass().add("compact");
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(event -> action.run());
  }

  @Override
  protected void updateItem(TaskRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    setGraphic(line);
    icon.getChildren().setAll(icon(row.state()));
    title.setText(row.title());
    detail.setText(row.detail());
    Tip.say(detail, row.detail());
    bar.setVisible(row.isRunning());
    bar.setProgress(row.progress());
    cancel.setVisible(row.isRunning());
    retry.setVisible(row.canRetry());
    offer(row.job().offer());
  }

  private void offer(Job.@Nullable Offer offer) {
    link.setVisible(offer != null);
    link.setText(offer == null ? "" : offer.label());
    link.setOnAction(event -> {
      if (offer != null) {
        offer.run().run();
      }
    });
  }

  private static FontIcon icon(Job.State state) {
    return switch (state) {
      case RUNNING -> Icons.of(Feather.ACTIVITY, "accent");
      case DONE -> Icons.of(Feather.CHECK_CIRCLE, "success");
      case FAILED -> Icons.of(Feather.X_CIRCLE, "danger");
      case CANCELLED -> Icons.of(Feather.SLASH, "muted");
    };
  }
}
