package modeldesk.ui.issues;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;

/// The heading of a group, across the whole row. The skin of the row neither knows nor moves it.
final class GroupHeading extends HBox {
  GroupHeading(IssueRow.Group group) {
    Label title = new Label(title(group.novelty()));
    title.getStyleClass().add("strong");
    Label note = new Label(note(group));
    note.getStyleClass().add("secondary");
    getStyleClass().add("issues-group");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(title, note);
  }

  private static String title(Novelty novelty) {
    return switch (novelty) {
      case NEW -> Messages.get("issues.group.new");
      case ALREADY_THERE -> Messages.get("issues.group.alreadyThere");
      case NOT_COMPARED -> Messages.get("issues.group.notCompared");
    };
  }

  private static String note(IssueRow.Group group) {
    return switch (group.novelty()) {
      case NEW -> Messages.get("issues.group.newNote", group.count());
      case ALREADY_THERE -> Messages.get("issues.group.alreadyThereNote", group.count());
      case NOT_COMPARED -> Messages.get("issues.group.notComparedNote", group.count());
    };
  }
}
