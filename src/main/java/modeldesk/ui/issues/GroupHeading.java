package modeldesk.ui.issues;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;

/// The heading of a group, drawn from the first cell of its row across the others, which are empty.
final class GroupHeading extends Region {
  private final HBox content;

  GroupHeading(IssueRow.Group group) {
    Label title = new Label(title(group.novelty()));
    title.getStyleClass().add("strong");
    Label note = new Label(note(group));
    note.getStyleClass().add("secondary");
    content = new HBox(8, title, note);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setManaged(false);
    getStyleClass().add("issues-group");
    setMouseTransparent(true);
    getChildren().add(content);
  }

  @Override
  protected void layoutChildren() {
    double width = content.prefWidth(-1);
    double height = content.prefHeight(width);
    content.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), width, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1);
  }

  private static String title(Novelty novelty) {
    return switch (novelty) {
      case NEW -> Messages.get("issues.group.new");
      case ALREADY_THERE -> Messages.get("issues.group.alreadyThere");
    };
  }

  private static String note(IssueRow.Group group) {
    return switch (group.novelty()) {
      case NEW -> Messages.get("issues.group.newNote", group.count());
      case ALREADY_THERE -> Messages.get("issues.group.alreadyThereNote", group.count());
    };
  }
}
