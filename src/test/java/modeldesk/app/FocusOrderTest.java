package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Tab and Shift+Tab through the window as the program builds it, at its usual size and at twice
/// that.
final class FocusOrderTest {
  private static final List<String> PARTS =
      List.of(
          "toolbar",
          "rail",
          "models-panel",
          "files-panel",
          "editor-panel",
          "inspector-panel",
          "bottom",
          "notices",
          "status");

  @TempDir Path home;
  private RealWindow window;
  private Stage stage;

  @BeforeEach
  void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    window = new RealWindow(home);
    stage =
        on(() ->
            Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(each -> "playground – Model Desk".equals(each.getTitle()))
                .findFirst()
                .orElseThrow());
  }

  @AfterEach
  void stop() {
    window.close();
  }

  private static <T> T on(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  private Scene scene() {
    return stage.getScene();
  }

  private List<Node> walk(boolean backwards) {
    return FocusWalk.walk(scene(), backwards, Integer.MAX_VALUE);
  }

  private static String part(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null && PARTS.contains(at.getId())) {
        return at.getId();
      }
    }
    return "";
  }

  @Test
  void tabGoesFromPartToPartInReadingOrderAndBackAgain() {
    List<Node> forwards =
        on(() -> {
          scene().lookup("#main-menu").requestFocus();
          return walk(false);
        });
    List<Node> all = on(() -> FocusWalk.stops(scene().getRoot()));
    assertThat(forwards).containsExactlyElementsOf(all);
    assertThat(forwards.stream().map(FocusOrderTest::part).distinct())
        .isSubsetOf(PARTS)
        .isSortedAccordingTo((one, other) -> PARTS.indexOf(one) - PARTS.indexOf(other));
    List<Node> backwards =
        on(() -> {
          scene().lookup("#main-menu").requestFocus();
          return walk(true);
        });
    assertThat(backwards.subList(1, backwards.size()))
        .containsExactlyElementsOf(forwards.subList(1, forwards.size()).reversed());
  }

  @Test
  void atTwiceTheSizeEveryControlIsInTheWindow() {
    on(() -> {
      stage.setWidth(1280);
      stage.setHeight(800);
      for (int step = 0; step < 10; step++) {
        Event.fireEvent(
            scene().getRoot(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.EQUALS, true, false, true, false));
      }
      scene().getRoot().applyCss();
      scene().getRoot().layout();
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
    List<String> outside =
        on(() ->
            FocusWalk.stops(scene().getRoot()).stream()
                .filter(node -> !isInside(node))
                .map(Node::toString)
                .toList());
    assertThat(outside).isEmpty();
    assertThat(on(() -> scene().lookup("#rail").localToSceneTransformProperty().get().getMxx()))
        .isEqualTo(2);
  }

  private boolean isInside(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getMinX() >= -1
        && at.getMinY() >= -1
        && at.getMaxX() <= scene().getWidth() + 1
        && at.getMaxY() <= scene().getHeight() + 1;
  }
}
