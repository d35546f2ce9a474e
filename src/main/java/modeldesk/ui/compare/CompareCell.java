package modeldesk.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.compare.Difference;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One part or file that differs: what became of it, its name, what differs, for a file the lines
/// added and removed.
final class CompareCell extends ListCell<CompareRow> {
  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label added = new Label();
  private final Label removed = new Label();
  private final HBox line;

  CompareCell() {
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    detail.getStyleClass().add("caption");
    detail.setMinWidth(0);
    added.getStyleClass().add("kit-added");
    removed.getStyleClass().add("kit-removed");
    added.setMinWidth(USE_PREF_SIZE);
    removed.setMinWidth(USE_PREF_SIZE);
    VBox words = new VBox(name, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(icon, words, added, removed);
    line.getStyleClass().add("compare-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable CompareRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      Tip.say(this, "");
      setAccessibleText(null);
      return;
    }
    icon.getChildren().setAll(icon(row.difference()));
    name.setText(row.name());
    detail.setText(row.detail());
    added.setText(
        row instanceof CompareRow.File(var file) ? "+" + Messages.count(file.lines().added()) : "");
    removed.setText(
        row instanceof CompareRow.File(var file)
            ? "-" + Messages.count(file.lines().removed())
            : "");
    Tip.say(this, Messages.get("compare.row.tip", row.name(), row.detail(), row.file().key()));
    setAccessibleText(Messages.get("compare.row.spoken", row.name(), row.detail()));
    setGraphic(line);
  }

  private static FontIcon icon(Difference difference) {
    return switch (difference) {
      case ADDED -> Icons.of(Feather.PLUS_CIRCLE, "success");
      case CHANGED -> Icons.of(Feather.EDIT_2, "accent");
      case DELETED -> Icons.of(Feather.MINUS_CIRCLE, "danger");
    };
  }
}
