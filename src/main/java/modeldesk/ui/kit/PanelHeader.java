package modeldesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above a list or a comparison: what it is on the left, what can be done on the right.
public final class PanelHeader extends HBox {
  public PanelHeader(Node... left) {
    super(left);
    setFillHeight(false);
    getStyleClass().add("kit-panel-header");
  }

  /// Puts nodes at the right end.
  public PanelHeader right(Node... nodes) {
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    getChildren().addAll(nodes);
    return this;
  }

  /// The taller line of a card, with a border below.
  public PanelHeader ofCard() {
    getStyleClass().add("of-card");
    return this;
  }
}
