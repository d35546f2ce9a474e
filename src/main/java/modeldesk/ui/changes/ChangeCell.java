package modeldesk.ui.changes;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;

/// One draft in the list: kind of file, name, what is done to it, lines, issues, time.
final class ChangeCell extends ListCell<ChangeRow> {
  @Override
  protected void updateItem(ChangeRow row, boolean empty) {
    super.updateItem(row, empty);
    setTooltip(null);
    setGraphic(empty || row == null ? null : line(row));
    setPrefWidth(0);
    if (row != null && !empty) {
      setTooltip(new Tooltip(row.name().key()));
    }
  }

  private static HBox line(ChangeRow row) {
    Label name = new Label(row.name().baseName());
    name.setMinWidth(48);
    Label folder = label(row.name().folder(), "caption");
    folder.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(Icons.of(row.name().kind()), name, folder, space);
    line.getStyleClass().add("changes-row");
    if (row.behind()) {
      Label behind = label("≠", "changes-behind");
      behind.setTooltip(new Tooltip(Messages.get("changes.behind")));
      behind.setAccessibleText(Messages.get("changes.behind"));
      line.getChildren().add(behind);
    }
    if (row.issues() > 0) {
      line.getChildren()
          .add(new Pill(Messages.get("changes.issues", row.issues()), Pill.Tone.ATTENTION));
    }
    line.getChildren().add(kind(row));
    if (row.count() != null) {
      line.getChildren().add(fixed(label("+" + row.count().added(), "kit-added")));
      line.getChildren().add(fixed(label("-" + row.count().removed(), "kit-removed")));
    }
    line.getChildren().add(fixed(label(row.savedAt(), "caption")));
    return line;
  }

  private static Pill kind(ChangeRow row) {
    return switch (row.draft().kind()) {
      case NEW -> new Pill(Messages.get("changes.kind.new"), Pill.Tone.SUCCESS);
      case CHANGED -> new Pill(Messages.get("changes.kind.changed"), Pill.Tone.ACCENT);
      case DELETED -> new Pill(Messages.get("changes.kind.deleted"), Pill.Tone.DANGER);
    };
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static Label fixed(Label label) {
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
