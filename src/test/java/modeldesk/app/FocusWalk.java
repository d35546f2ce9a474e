package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tab through a part of a window. On the window's thread.
final class FocusWalk {
  private static final double SLACK = 4;

  private FocusWalk() {}

  /// Where Tab should stop, in the order of the scene.
  static List<Node> stops(Node part) {
    List<Node> found = new ArrayList<>();
    collect(part, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && !isOther(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /// One that the arrow keys go to from the chosen one of its kind.
  private static boolean isOther(Node node) {
    return node instanceof ToggleButton one
        && one.getToggleGroup() != null
        && one.getToggleGroup().getSelectedToggle() != null
        && !one.isSelected();
  }

  /// From one stop to the next, until the first comes again or `most` were seen.
  static List<Node> walk(Scene scene, boolean backwards, int most) {
    List<Node> order = new ArrayList<>();
    Node at = scene.getFocusOwner();
    while (order.size() < most && !order.contains(at)) {
      order.add(at);
      assertThat(at.getPseudoClassStates())
          .as("%s shows that it has the keyboard", at)
          .contains(PseudoClass.getPseudoClass("focused"));
      Event.fireEvent(
          at,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, backwards, false, false, false));
      at = scene.getFocusOwner();
    }
    return order;
  }

  /// What is wrong with Tab in a part: stops that come against the way one reads, from the top down
  /// and from left to right, one column after the other; controls without a stop. Fails where Tab
  /// itself goes otherwise.
  static List<String> faults(Scene scene, Node part) {
    List<Node> stops = stops(part);
    stops.getFirst().requestFocus();
    assertThat(walk(scene, false, stops.size())).containsExactlyElementsOf(stops);
    List<String> faults = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      if (isBack(place(stops.get(i - 1)), place(stops.get(i)))) {
        faults.add(stops.get(i) + " comes after " + stops.get(i - 1));
      }
    }
    out(part, faults);
    return faults;
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean isBack(Bounds before, Bounds after) {
    boolean above = after.getMaxY() <= before.getMinY() + SLACK;
    boolean left = after.getMaxX() <= before.getMinX() + SLACK;
    boolean beside =
        after.getMinY() < before.getMaxY() - SLACK && before.getMinY() < after.getMaxY() - SLACK;
    boolean right = after.getMinX() >= before.getMaxX() - SLACK;
    return (left && beside) || (above && !right);
  }

  /// What can be clicked and has no stop; what is in a line of a list is done by keys of the list.
  private static void out(Node node, List<String> faults) {
    if (!node.isVisible() || node.isDisabled() || node instanceof Cell) {
      return;
    }
    boolean control =
        node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ComboBoxBase
            || node instanceof ListView;
    if (control && !node.isFocusTraversable()) {
      faults.add(node + " cannot be reached");
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> out(child, faults));
    }
  }
}
