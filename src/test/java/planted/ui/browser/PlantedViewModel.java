package planted.ui.browser;

import javafx.scene.control.Label;

/// A view-model that touches a node.
public final class PlantedViewModel {
  public Label label() {
    return new Label("touched");
  }
}
