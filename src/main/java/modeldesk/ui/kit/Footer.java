package modeldesk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The buttons at the bottom of a modal: what explains on the left, what acts on the right.
public final class Footer extends HBox {
  private final Region space = new Region();

  public Footer(Node... buttons) {
    getStyleClass().add("kit-footer");
    setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    getChildren().addAll(buttons);
  }

  /// Puts nodes at the left end. Returns the footer.
  public Footer left(Node... nodes) {
    getChildren().addAll(getChildren().indexOf(space), java.util.List.of(nodes));
    return this;
  }
}
