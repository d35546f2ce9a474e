package modeldesk.app.tour;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// How the tour names something on screen: the way a person would point at it.
record What(String name, String selector, Predicate<Node> test) {

  /// By CSS selector, such as `#toolbar-push`.
  static What is(String selector) {
    return new What(selector, selector, node -> true);
  }

  /// By CSS selector, once no dialog covers it.
  static What within(String selector) {
    return is(selector).uncovered();
  }

  /// The first of `selector` that shows exactly `text`.
  static What says(String selector, String text) {
    return new What(selector + " \"" + text + "\"", selector, node -> text.equals(textOf(node)));
  }

  /// The first of `selector` that shows `text` somewhere in it, or in what is inside it.
  static What mentions(String selector, String text) {
    return new What(
        selector + " with \"" + text + "\"",
        selector,
        node ->
            textOf(node).contains(text)
                || node.lookupAll("*").stream().anyMatch(part -> textOf(part).contains(text)));
  }

  /// The same, once no dialog covers it.
  What uncovered() {
    return new What(name, selector, test.and(Eyes::isWithinReach));
  }

  static String textOf(Node node) {
    String text =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case Text shape -> shape.getText();
          default -> "";
        };
    return text == null ? "" : text;
  }

  @Override
  public String toString() {
    return name;
  }
}
