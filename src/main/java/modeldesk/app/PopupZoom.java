package modeldesk.app;

import java.util.function.DoubleSupplier;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Shows menus, lists and tips as large as the window they belong to: they are windows of their
/// own.
final class PopupZoom {
  private final DoubleSupplier zoom;

  /// Held here, since the list of windows outlives this.
  private final ListChangeListener<Window> opened = this::opened;

  PopupZoom(DoubleSupplier zoom) {
    this.zoom = zoom;
    Window.getWindows().addListener(new WeakListChangeListener<>(opened));
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow popup) {
          popup.getScene().getRoot().getChildrenUnmodifiable().forEach(this::enlarge);
        }
      }
    }
  }

  private void enlarge(Node content) {
    content.getTransforms().removeIf(Magnifier.class::isInstance);
    if (zoom.getAsDouble() != 1) {
      content.getTransforms().add(new Magnifier(zoom.getAsDouble()));
    }
  }

  /// Tells our own scale from others.
  private static final class Magnifier extends Scale {
    Magnifier(double factor) {
      super(factor, factor);
    }
  }
}
