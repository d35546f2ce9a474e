package modeldesk.app;

import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

/// The main screens look as they looked when somebody looked at them.
final class GoldenPicturesTest extends WindowStory {
  @Test
  void theStartScreen() {
    try (TestWindow window =
        new TestWindow(omni, new Launch.Server.Remembered(), home.resolve("desk"), null)) {
      window.until("a start screen", () -> window.isOffered("#start-playground"));
      window.looksLike("start");
    }
  }

  @Test
  void theEditorInEveryLookAndThePushReview() {
    Target branch = omni.branch("fix/golden");
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.listed("#files-tree", "api.topic");
      window.write("#files-filter", "topic");
      window.enter("#files-tree", "name=api.topic");
      window.until("the text", () -> window.isOffered("#toolbar-validate"));
      window.isOnDisk(window.type());
      window.looksLike("editor");
      window.menu("view-themeDark");
      window.looksLike("editor-dark");
      window.menu("view-themeContrast");
      window.looksLike("editor-contrast");
      window.menu("view-themeLight");
      window.fire("#toolbar-push");
      window.write("#push-message", "A letter more");
      window.until("it can be pushed", () -> window.isOffered("#push-run"));
      window.looksLike("push");
      window.fire("#push-keep");
    }
  }
}
