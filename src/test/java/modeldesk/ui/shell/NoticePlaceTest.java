package modeldesk.ui.shell;

import static modeldesk.ui.WindowRobot.place;
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
                Pane::new, Pane::new, editor, Pane::new, none(), none(), none(), none(), none(),
                none(), none()),
            new SimpleBooleanProperty(true));
    panels.fill();
    Scene scene = new Scene(panels, 980, 800);
    TestStage.show(stage, scene);
  }

  private static Parts.Panel none() {
    return new Parts.Panel(Pane::new, Pane::new);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Bounds bounds(FxRobot robot, String id) {
    return place(robot.lookup(id).query());
  }

  private void say(FxRobot robot) {
    robot.interact(() -> bench.notices.success("Branch fix/topics of Blobs R Us was created."));
    robot.interact(() -> {});
  }

  @Test
  void atTheFootOfTheInspectorTheyCoverNothing(FxRobot robot) {
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    assertThat(bounds(robot, "#inspector-panel").contains(notice)).isTrue();
    assertThat(notice.getHeight()).isGreaterThan(30);
  }

  @Test
  void manyLeaveTheInspectorMostOfItsRoomUntilAllAreAskedFor(FxRobot robot) {
    robot.interact(() -> {
      for (int i = 1; i <= 5; i++) {
        bench.notices.warning("The text of orders.view could not be saved for the time no. " + i);
      }
    });
    robot.interact(() -> {});
    assertThat(robot.lookup(".shell-toast").queryAll()).hasSize(2);
    assertThat(robot.lookup("#notices-earlier").queryAs(Hyperlink.class).getText())
        .isEqualTo("3 earlier notices");
    assertThat(bounds(robot, "#notices").getHeight())
        .isLessThan(bounds(robot, "#inspector-panel").getHeight() / 2);

    robot.interact(() -> robot.lookup("#notices-earlier").queryAs(Hyperlink.class).fire());
    assertThat(robot.lookup(".shell-toast").queryAll()).hasSize(5);
    assertThat(robot.lookup("#notices-earlier").queryAll()).isEmpty();
  }

  @Test
  void withoutTheInspectorTheyStandAtTheEndOfTheEditorAboveTheBottomPanel(FxRobot robot) {
    robot.interact(model::toggleInspector);
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    assertThat(bounds(robot, "#editor-panel").contains(notice)).isTrue();
    assertThat(notice.getMinY()).isGreaterThan(bounds(robot, "#editor-panel").getCenterY());
  }

  @Test
  void theyGoUpWhereTheCaretIsInTheirWay(FxRobot robot) {
    robot.interact(model::toggleInspector);
    robot.interact(
        () -> caret.resizeRelocate(editor.getWidth() - 60, editor.getHeight() - 40, 2, 20));
    say(robot);
    Bounds notice = bounds(robot, ".shell-toast");
    assertThat(notice.getMaxY()).isLessThan(bounds(robot, "#editor-panel").getCenterY());
    assertThat(notice.intersects(place(caret))).isFalse();
  }

  @Test
  void whereThereIsNoRoomForAllTheNewestIsWholeAndTheInspectorKeepsItsHeading(FxRobot robot) {
    String much = "What was said before is said at length, so that there is no room. ".repeat(8);
    robot.interact(() -> {
      for (int i = 0; i < 3; i++) {
        bench.notices.error(i + " " + much);
      }
    });
    robot.interact(() -> {});
    List<Node> notices = List.copyOf(robot.lookup(".shell-toast").queryAll());
    assertThat(notices.getFirst().isVisible()).isFalse();
    assertThat(notices.getLast().isVisible()).isTrue();
    Bounds panel = bounds(robot, "#inspector-panel");
    Bounds newest = place(notices.getLast());
    assertThat(newest.getMaxY()).isLessThanOrEqualTo(panel.getMaxY());
    assertThat(newest.getMinY()).isGreaterThanOrEqualTo(panel.getMinY() + 120);
  }
}
