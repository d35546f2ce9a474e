package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class NoticePlaceTest {
  @TempDir static Path home;
  private Bench bench;
  private ShellViewModel model;
  private final Pane editor = new Pane();
  private final Region caret = new Region();

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model = ShellBench.of(bench);
    caret.getStyleClass().add("caret");
    caret.resizeRelocate(20, 20, 2, 20);
    caret.setManaged(false);
    editor.getChildren().add(caret);
    Panels panels =
        new Panels(
            model,
            new Parts(
                Pane::new,
                Pane::new,
                new Pane(),
                Pane::new,
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none()),
            new SimpleBooleanProperty(true));
    panels.fill();
    TestStage.show(stage, new Scene(panels, 980, 800));
  }

  /// In place of the panels a window that has only texts.
  private void otherWindow(FxRobot robot) {
    robot.interact(() -> {
      OtherWindowView view =
          new OtherWindowView(
              model, new Commands(List.of(), reason -> {}), new SimpleBooleanProperty(true));
      view.show(bench.documents.arrangement().windows().getFirst(), editor);
      Scene scene = robot.lookup("#down").query().getScene();
      scene.setRoot(view);
    });
  }

  private static Parts.Panel none() {
    return new Parts.Panel(Pane::new, Pane::new);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Bounds bounds(FxRobot robot, String id) {
    return bounds(robot.lookup(id).query());
  }

  private static Bounds bounds(Node node) {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> node.localToScene(node.getLayoutBounds()));
  }

  private void say(FxRobot robot) {
    robot.interact(() -> bench.notices.success("Branch fix/topics of Blobs R Us was created."));
    robot.interact(() -> {});
  }

  @Test
  void belowAllPanelsTheyCoverNothingAndMoveNothing(FxRobot robot) {
    List<String> others =
        List.of("#side", "#editor-panel", "#inspector-panel", "#bottom-tab-issues");
    List<Bounds> before = others.stream().map(id -> bounds(robot, id)).toList();
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    assertThat(others.stream().map(id -> bounds(robot, id)).toList()).isEqualTo(before);
    assertThat(notice.getMinY()).isGreaterThanOrEqualTo(bounds(robot, "#bottom").getMaxY());
    assertThat(notice.getMaxY()).isEqualTo(800);
    assertThat(notice.getWidth()).isEqualTo(980);
    assertThat(notice.getHeight()).isBetween(28.0, 40.0);

    robot.interact(() -> bench.notices.all().clear());
    robot.interact(() -> {});
    assertThat(bounds(robot, "#bottom").getMaxY()).isEqualTo(800);
  }

  @Test
  void theClosedBottomPanelGoesUpForThemAndComesBack(FxRobot robot) {
    robot.interact(model::toggleBottom);
    robot.interact(() -> {});
    Bounds before = bounds(robot, "#bottom");
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    Bounds bottom = bounds(robot, "#bottom");
    assertThat(bottom.getHeight()).isEqualTo(36);
    assertThat(notice.getMinY()).isGreaterThanOrEqualTo(bottom.getMaxY());
    assertThat(notice.getMaxY()).isEqualTo(800);
    assertThat(bounds(robot, "#editor-panel").getMaxY()).isLessThanOrEqualTo(bottom.getMinY());

    robot.interact(() -> bench.notices.all().clear());
    robot.interact(() -> {});
    assertThat(bounds(robot, "#bottom")).isEqualTo(before);
  }

  @Test
  void manyTakeTwoLinesUntilAllAreAskedFor(FxRobot robot) {
    robot.interact(() -> {
      for (int i = 1; i <= 5; i++) {
        bench.notices.warning("The text of orders.view could not be saved for the time no. " + i);
      }
    });
    robot.interact(() -> {});
    assertThat(robot.lookup(".shell-toast").queryAll()).hasSize(2);
    assertThat(robot.lookup("#notices-earlier").queryAs(Hyperlink.class).getText())
        .isEqualTo("3 earlier notices");
    assertThat(bounds(robot, "#notices").getHeight()).isLessThan(80);

    robot.interact(() -> robot.lookup("#notices-earlier").queryAs(Hyperlink.class).fire());
    assertThat(robot.lookup(".shell-toast").queryAll()).hasSize(5);
    assertThat(robot.lookup("#notices-earlier").queryAll()).isEmpty();
  }

  @Test
  void whereThereIsNoRoomForAllTheNewestIsWholeAndTheTabsOfTheBottomPanelStay(FxRobot robot) {
    String much = "What was said before is said at length, so that there is no room. ".repeat(12);
    robot.interact(() -> {
      for (int i = 0; i < 2; i++) {
        bench.notices.error(i + " " + much);
      }
    });
    robot.interact(() -> {});
    List<Node> notices = List.copyOf(robot.lookup(".shell-toast").queryAll());
    assertThat(notices.getFirst().isVisible()).isFalse();
    assertThat(notices.getLast().isVisible()).isTrue();
    Bounds newest = bounds(notices.getLast());
    assertThat(newest.getMaxY()).isLessThanOrEqualTo(800);
    assertThat(newest.getMinY())
        .isGreaterThanOrEqualTo(bounds(robot, "#bottom-tab-issues").getMaxY());
  }

  @Test
  void inAnotherWindowTheyStandAtTheEndOfTheEditor(FxRobot robot) {
    otherWindow(robot);
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    Bounds room = bounds(editor);
    assertThat(room.contains(notice)).isTrue();
    assertThat(notice.getMinY()).isGreaterThan(room.getCenterY());
  }

  @Test
  void inAnotherWindowTheyGoUpWhereTheCaretIsInTheirWay(FxRobot robot) {
    otherWindow(robot);
    robot.interact(() -> {});
    robot.interact(
        () -> caret.resizeRelocate(editor.getWidth() - 60, editor.getHeight() - 40, 2, 20));
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    assertThat(notice.getMaxY()).isLessThan(bounds(editor).getCenterY());
    assertThat(notice.intersects(bounds(caret))).isFalse();
  }
}
