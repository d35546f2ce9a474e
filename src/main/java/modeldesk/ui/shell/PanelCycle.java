package modeldesk.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Takes the keyboard from one panel to the next.
final class PanelCycle {
  private Supplier<List<Node>> panels = List::of;

  void over(Supplier<List<Node>> stops) {
    panels = stops;
  }

  void next() {
    move(1);
  }

  void previous() {
    move(-1);
  }

  private void move(int step) {
    List<Node> stops = panels.get();
    int at = current(stops);
    for (int i = 1; i <= stops.size(); i++) {
      Node target = firstStop(stops.get(Math.floorMod(at + i * step, stops.size())));
      if (target != null) {
        target.requestFocus();
        return;
      }
    }
  }

  private static int current(List<Node> stops) {
    Scene scene = stops.isEmpty() ? null : stops.getFirst().getScene();
    for (Node at = scene == null ? null : scene.getFocusOwner(); at != null; at = at.getParent()) {
      if (stops.contains(at)) {
        return stops.indexOf(at);
      }
    }
    return -1;
  }

  private static @Nullable Node firstStop(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstStop(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
