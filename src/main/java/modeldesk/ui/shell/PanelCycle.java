package modeldesk.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Takes the keyboard from one panel to the next: to what the panel is about, its list or its text,
/// and only where there is none to the first button.
final class PanelCycle {
  private static final Set<AccessibleRole> MAIN =
      Set.of(
          AccessibleRole.TREE_VIEW,
          AccessibleRole.LIST_VIEW,
          AccessibleRole.TABLE_VIEW,
          AccessibleRole.TEXT_AREA);

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
      int index = Math.floorMod(at < 0 && step < 0 ? -i : at + i * step, stops.size());
      if (enter(stops.get(index))) {
        return;
      }
    }
  }

  /// Puts the keyboard into a panel; false when nothing in it takes it.
  static boolean enter(Node panel) {
    Node main = firstStop(panel, PanelCycle::isMain);
    Node target = main == null ? firstStop(panel, node -> true) : main;
    if (target == null) {
      return false;
    }
    target.requestFocus();
    return true;
  }

  private static boolean isMain(Node node) {
    return MAIN.contains(node.getAccessibleRole());
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

  private static @Nullable Node firstStop(Node node, Predicate<Node> wanted) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable() && wanted.test(node)) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstStop(child, wanted);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
