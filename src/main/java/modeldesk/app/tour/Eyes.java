package modeldesk.app.tour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Looks at every window of the program. On the window's thread only.
final class Eyes {

  /// The topmost thing on screen that `what` names and that can be used now; null when there is
  /// none.
  @Nullable Node find(What what) {
    for (Window window : windows().reversed()) {
      Node found =
          window.getScene().getRoot().lookupAll(what.selector()).stream()
              .filter(node -> isUsable(node) && what.test().test(node))
              .min(Comparator.comparingDouble(Eyes::top))
              .orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  boolean sees(What what) {
    return find(what) != null;
  }

  /// Whether a click arrives there: what a dialog covers does not feel the mouse.
  static boolean isWithinReach(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent)
        .noneMatch(Node::isMouseTransparent);
  }

  /// Whether the middle of a node lies outside of what `around` lets be seen, such as a row that is
  /// scrolled away.
  private static boolean isCutOff(Node node, Node around) {
    Node clip = around.getClip();
    if (clip == null) {
      return false;
    }
    Bounds bounds = node.getLayoutBounds();
    Point2D middle =
        around.sceneToLocal(node.localToScene(bounds.getCenterX(), bounds.getCenterY()));
    return !clip.contains(clip.parentToLocal(middle));
  }

  /// All windows on screen, the first opened first.
  static List<Window> windows() {
    List<Window> windows = new ArrayList<>(Window.getWindows());
    windows.removeIf(window -> !window.isShowing() || window.getScene() == null);
    return windows;
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  /// Whether something is on screen, at least its middle, and not off.
  static boolean isUsable(Node node) {
    if (node.isDisabled() || node.getLayoutBounds().isEmpty()) {
      return false;
    }
    for (Node part = node; part != null; part = part.getParent()) {
      if (!part.isVisible() || isCutOff(node, part)) {
        return false;
      }
    }
    return node.getScene() != null
        && node.getScene()
            .getRoot()
            .getLayoutBounds()
            .intersects(node.localToScene(node.getLayoutBounds()));
  }
}
