package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Tab on the start screen, in the find bar and in the cards of a branch's life.
final class CardFocusOrderTest {
  @TempDir Path home;
  private TestOmni omni;
  private TestWindow window;

  @BeforeEach
  void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    omni = new TestOmni(home.resolve("server"));
    window = new TestWindow(omni, new Launch.Server.Remembered(), home.resolve("desk"), null);
  }

  @AfterEach
  void stop() {
    window.close();
    omni.close();
    Application.setUserAgentStylesheet(null);
  }

  private void inOrder(String selector) {
    assertThat(
            TestWindow.on(() -> {
              window.scene().getRoot().applyCss();
              window.scene().getRoot().layout();
              Node part = requireNonNull(window.scene().lookup(selector));
              return FocusWalk.faults(window.scene(), part);
            }))
        .as(selector)
        .isEmpty();
  }

  @Test
  void tabGoesAsOneReadsFromTheStartScreenToTheMerge() {
    window.until("a start screen", () -> window.isOffered("#start-playground"));
    window.write("#connect-address", omni.instance.base().toString());
    window.write("#connect-token", omni.place().credentials().token());
    window.fire("#connect-test");
    window.until("the result", () -> !window.find(".connect-result.works").isEmpty());
    inOrder(".connect-start");
    window.fire("#connect-run");
    window.until("the window of Omni", () -> window.isOffered("#toolbar-branch"));

    window.enter("#browser-tree", "Store warehouse");
    window.enter("#browser-tree", "Blobs R Us");
    window.listed("#files-tree", "api.topic");
    window.menu("branch-new");
    window.write("#new-branch-name", "fix/order");
    inOrder("#new-branch");
    window.fire("#new-branch-create");
    window.until("the branch", () -> window.isSaying("#chooser-branch", "fix/order"));

    window.enter("#files-tree", "returns.topic");
    window.until("the topic", () -> !window.find(".editor-tab-name").isEmpty());
    window.type();
    window.press(KeyCode.H, KeyCombination.CONTROL_DOWN);
    window.hasKeyboard("find-field");
    inOrder("#find-bar");
    window.press(KeyCode.ESCAPE);

    window.menu("model-push");
    window.until("the review", () -> window.isOffered("#push-run"));
    inOrder("#push");
    window.fire("#push-run");
    window.until("the end of the push", () -> window.find("#push").isEmpty());

    window.menu("branch-merge");
    window.until("the plan", () -> !window.find("#merge-files").isEmpty());
    inOrder("#merge");
  }
}
