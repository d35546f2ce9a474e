package modeldesk.ui.changes;

import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.NextPush;

/// One draft in the list: whether it goes with the next push, kind of file, name, what is done to
/// it, lines, issues, time.
final class ChangeCell extends ListCell<ChangeRow> {
  private final NextPush nextPush;
  private final CheckBox tick = new CheckBox();
  private Subscription following = Subscription.EMPTY;

  ChangeCell(NextPush nextPush) {
    this.nextPush = nextPush;
    tick.setFocusTraversable(false);
    tick.setMinWidth(CheckBox.USE_PREF_SIZE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ChangeRow row, boolean empty) {
    super.updateItem(row, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (empty || row == null) {
      setGraphic(null);
      Tip.say(this, "");
      return;
    }
    FileName name = row.name();
    tick.setAccessibleText(Messages.get("changes.tick", name.key()));
    tick.setOnAction(event -> nextPush.send(Set.of(name), tick.isSelected()));
    following =
        nextPush.leftOutProperty().subscribe(names -> tick.setSelected(nextPush.sends(name)));
    setGraphic(line(row));
    Tip.say(this, name.key());
  }

  private HBox line(ChangeRow row) {
    Label name = new Label(row.name().baseName());
    name.setMinWidth(48);
    Label folder = label(row.name().folder(), "caption");
    folder.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(tick, Icons.of(row.name().kind()), name, folder, space);
    line.getStyleClass().add("changes-row");
    if (row.behind()) {
      Label behind = label("≠", "changes-behind");
      Tip.say(behind, Messages.get("changes.behind"));
      behind.setAccessibleText(Messages.get("changes.behind"));
      line.getChildren().add(behind);
    }
    if (row.issues() > 0) {
      line.getChildren()
          .add(new Pill(Messages.get("changes.issues", row.issues()), Pill.Tone.ATTENTION));
    }
    line.getChildren().add(kind(row));
    if (row.count() != null) {
      line.getChildren().add(fixed(label("+" + Messages.count(row.count().added()), "kit-added")));
      line.getChildren()
          .add(fixed(label("-" + Messages.count(row.count().removed()), "kit-removed")));
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
