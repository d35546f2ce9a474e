package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import modeldesk.ui.kit.Tip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

final class IconButtonsTest {
  @Test
  void everyButtonWithoutWordsSaysWhatItIsWhereTheMouseRests(@TempDir Path home) throws Exception {
    FxToolkit.registerPrimaryStage();
    try (TestOmni omni = new TestOmni(home.resolve("server"));
        TestWindow window = new TestWindow(omni, home.resolve("desk"), omni.branch("fix/icons"))) {
      window.listed("#files-tree", "returns.topic");
      window.write("#files-filter", "returns.topic");
      window.enter("#files-tree", "name=returns.topic");
      window.until("reset cache", () -> window.isOffered("#toolbar-reset-cache"));
      window.until("the text", () -> !window.find(".code-area").isEmpty());
      for (double width : new double[] {1440, 1024}) {
        window.resize(width);
        List<String> silent = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        window.find(".button, .toggle-button, .menu-button").stream()
            .filter(IconButtonsTest::hasNoWords)
            .forEach(node -> {
              String tip = tip(node);
              if (tip.isEmpty()) {
                silent.add(node.toString());
              } else {
                told.add(tip);
              }
            });
        assertThat(silent).isEmpty();
        assertThat(told).contains("Reset cache", "New file…", "Main menu", "Clear the filter");
      }
    }
  }

  private static boolean hasNoWords(Node node) {
    return node instanceof ButtonBase button
        && (button.getText() == null
            || button.getText().isEmpty()
            || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
  }

  /// A button that works keeps what the mouse does from what is around it; a disabled one hears
  /// nothing of the mouse.
  private static String tip(Node button) {
    for (Node at = button; at != null; at = at.isDisabled() ? at.getParent() : null) {
      String words = Tip.of(at);
      if (!words.isEmpty() && !at.isDisabled()) {
        return words;
      }
    }
    return "";
  }
}
