package modeldesk.app;

import modeldesk.model.Target;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Who brought an earlier text back goes on working in its file.
final class BackToWorkTest extends WindowStory {
  private static final String PUSHED = "pushed=true";

  private TestWindow opened() {
    Target branch = omni.branch("fix/back");
    TestWindow window = new TestWindow(omni, home.resolve("desk"), branch);
    window.listed("#files-tree", "name=api.topic");
    window.enter("#files-tree", "name=api.topic");
    window.type();
    window.fire("#toolbar-push");
    window.write("#push-message", "A letter more");
    window.fire("#push-run");
    window.says("#notices", "Pushed 1 file to fix/back.");
    return window;
  }

  private static void untilInText(TestWindow window) {
    window.until("the keyboard in the text", () -> window.keyboard() instanceof CodeArea);
  }

  @Test
  void aRestoredFileHasTheKeyboard() {
    try (TestWindow window = opened()) {
      window.menu("model-history");
      window.until("the versions", () -> !window.find("#history-list").isEmpty());
      WaitForAsyncUtils.waitForAsyncFx(
          60_000, () -> window.find("#history-list").getFirst().requestFocus());
      window.hasKeyboard("history-list");
      window.fire("#history-restore");
      untilInText(window);
    }
  }

  @Test
  void aFileThatIsRolledBackHasTheKeyboardAndIsNotMarkedAsPushedAnyMore() {
    try (TestWindow window = opened()) {
      window.listed("#files-tree", PUSHED);
      window.menu("model-pushes");
      window.fire("#receipt-roll-back");
      window.fire("#dialog-confirm");
      untilInText(window);
      window.until("no mark", () -> !window.isListed("#files-tree", PUSHED));
    }
  }
}
