package modeldesk.app.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Whether a screen reader can name everything the keyboard gets to. On the window's thread only.
final class Names {
  private Names() {}

  /// What is on screen, takes the keyboard and has no name.
  static List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Window window : Eyes.windows()) {
      look(window.getScene().getRoot(), missing);
    }
    return missing;
  }

  private static void look(Node node, List<String> missing) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && !hasName(node)) {
      missing.add(node.toString());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, missing));
    }
  }

  private static boolean hasName(Node node) {
    String own =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getPromptText();
          case ComboBoxBase<?> box -> box.getPromptText();
          default -> null;
        };
    Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
    return says(node.getAccessibleText())
        || says(own)
        || (label instanceof Labeled labeled && says(labeled.getText()));
  }

  private static boolean says(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
