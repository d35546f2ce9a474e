package modeldesk.ui.shell;

import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.session.Bench;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class PanelsTest {
  /// A divider is one px wide, and places are rounded.
  private static final Offset<Double> PX = within(1.5);

  @TempDir static Path home;
  private Bench bench;
  private ShellViewModel model;
  private Stage stage;
  private Panels panels;
  private final List<String> built = new ArrayList<>();

  @Start
  void start(Stage shown) {
    stage = shown;
    bench = new Bench(home);
    model = ShellBench.of(bench);
    Parts parts =
        new Parts(
            Pane::new,
            Pane::new,
            new Pane(),
            Pane::new,
            panel("issues"),
            panel("search"),
            Parts.Panel.bare(panel("usages").content()),
            panel("changes"),
            new Parts.Panel(panel("history").content(), PanelsTest::tools),
            panel("tasks"),
            panel("output"));
    panels = new Panels(model, parts, new SimpleBooleanProperty(true));
    panels.fill();
    Scene scene = new Scene(panels, 600, 400);
    TestStage.show(stage, scene);
  }

  private static Region tools() {
    Pane tools = new Pane();
    tools.setMinHeight(20);
    return tools;
  }

  private Parts.Panel panel(String name) {
    return new Parts.Panel(
        () -> {
          built.add(name);
          TextField field = new TextField();
          field.setId(name + "-field");
          return new SplitPane(field);
        },
        Pane::new);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(stage::sizeToScene);
    bench.close();
  }

  private void resize(FxRobot robot, double width, double height) {
    robot.interact(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
    robot.interact(() -> stage.getScene().getRoot().layout());
  }

  private static Region panel(FxRobot robot, String id) {
    return robot.lookup((Node node) -> id.equals(node.getId())).queryAs(Region.class);
  }

  private static double top(FxRobot robot, String field) {
    return on(() -> {
      Node at = panel(robot, field);
      while (!(at instanceof SplitPane)) {
        at = at.getParent();
      }
      return at.localToScene(0, 0).getY();
    });
  }

  private static MouseEvent released() {
    return new MouseEvent(
        MouseEvent.MOUSE_RELEASED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        null);
  }

  @Test
  void aWindowThatComesUpSmallAndGrowsHasThePanelsAtTheirSizes(FxRobot robot) {
    resize(robot, 1392, 824);
    assertThat(panel(robot, "side").getWidth()).isCloseTo(288, PX);
    assertThat(panel(robot, "inspector-panel").getWidth()).isCloseTo(304, PX);
    assertThat(panel(robot, "bottom").getHeight()).isCloseTo(229, PX);
    assertThat(panel(robot, "models-panel").getHeight()).isCloseTo(245, PX);
  }

  @Test
  void aSmallWindowKeepsRoomForTheFilesAndTheEditor(FxRobot robot) {
    resize(robot, 976, 624);
    assertThat(panel(robot, "files-panel").getHeight()).isGreaterThan(200);
    assertThat(panel(robot, "models-panel").getHeight()).isGreaterThan(200);
    assertThat(panel(robot, "editor-panel").getWidth()).isGreaterThan(440);
    assertThat(panel(robot, "bottom").getHeight()).isGreaterThan(180);
  }

  /// As large as a window of 900 × 600 has at twice the size.
  @Test
  void inAVerySmallWindowNothingIsPushedOutOfIt(FxRobot robot) {
    resize(robot, 402, 224);
    for (String id :
        List.of("side", "editor-panel", "inspector-panel", "bottom", "bottom-collapse")) {
      Bounds place = WindowRobot.place(panel(robot, id));
      assertThat(place.getMinX()).as(id).isBetween(0.0, 370.0);
      assertThat(place.getMaxX()).as(id).isBetween(60.0, 403.5);
      assertThat(place.getMaxY()).as(id).isBetween(36.0, 224.5);
    }
    assertThat(panel(robot, "bottom").getHeight()).isCloseTo(111, PX);
  }

  @Test
  void whereTheTabsAreAloneToolsWithNothingToSeeTakeNoLine(FxRobot robot) {
    resize(robot, 900, 600);
    robot.interact(() -> model.showTab("history"));
    double tooled = top(robot, "history-field");
    robot.interact(() -> model.showTab("usages"));
    double bare = top(robot, "usages-field");
    assertThat(tooled - bare).isCloseTo(36, PX);
  }

  @Test
  void theModelsGrowWithTheWindowUntilTheirDividerIsDragged(FxRobot robot) {
    resize(robot, 1392, 929);
    assertThat(panel(robot, "models-panel").getHeight()).isCloseTo(287, PX);
    robot.interact(() -> {
      ((SplitPane) panel(robot, "side")).setDividerPosition(0, 400.0 / 700);
      stage.getScene().getRoot().layout();
      ((SplitPane) panel(robot, "side")).lookup(".split-pane-divider").fireEvent(released());
    });
    assertThat(model.layoutProperty().get().models()).isCloseTo(400, PX);
    robot.interact(model::toggleBottom);
    robot.interact(model::toggleBottom);
    robot.interact(() -> stage.getScene().getRoot().layout());
    assertThat(panel(robot, "models-panel").getHeight()).isCloseTo(400, PX);
  }

  @Test
  void theSizesComeBackWhenTheWindowGrowsAgain(FxRobot robot) {
    resize(robot, 1392, 824);
    resize(robot, 800, 500);
    resize(robot, 1392, 824);
    assertThat(panel(robot, "side").getWidth()).isCloseTo(288, PX);
    assertThat(panel(robot, "inspector-panel").getWidth()).isCloseTo(304, PX);
    assertThat(panel(robot, "models-panel").getHeight()).isCloseTo(245, PX);
  }

  @Test
  void inASmallWindowOnlyTheDraggedDividerIsRemembered(FxRobot robot) {
    resize(robot, 800, 600);
    Node divider =
        on(() -> panel(robot, "across").lookupAll(".split-pane-divider")).stream()
            .filter(node -> panel(robot, "across").equals(node.getParent()))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> {
      ((SplitPane) panel(robot, "across")).setDividerPosition(0, 0.3);
      stage.getScene().getRoot().layout();
      divider.fireEvent(released());
    });
    Layout layout = model.layoutProperty().get();
    assertThat(layout.side()).isCloseTo(240, PX);
    assertThat(layout.inspector()).isEqualTo(304);
    assertThat(layout.bottom()).isEqualTo(229);
    assertThat(layout.models()).isEqualTo(245);
  }

  @Test
  void aPanelOfTheBottomIsBuiltWhenItFirstComesToTheFront(FxRobot robot) {
    assertThat(built).containsExactly("issues");
    robot.interact(() -> model.showTab("search"));
    robot.interact(() -> model.showTab("issues"));
    robot.interact(() -> model.showTab("search"));
    assertThat(built).containsExactly("issues", "search");
  }

  @Test
  void aClosedBottomBuildsNothing(FxRobot robot) {
    Layout closed = model.layoutProperty().get().withTab("history").withBottom(false);
    robot.interact(() -> model.layoutProperty().set(closed));
    assertThat(built).containsExactly("issues");
    robot.interact(model::toggleBottom);
    assertThat(built).containsExactly("issues", "history");
  }

  @Test
  void whatIsInAPanelThatJustCameCanHaveTheKeyboardAtOnce(FxRobot robot) {
    robot.interact(() -> {
      model.showTab("search");
      panel(robot, "search-field").requestFocus();
    });
    assertThat(stage.getScene().getFocusOwner()).isEqualTo(panel(robot, "search-field"));
  }

  @Test
  void aPanelOneGoesToOpensAndHasTheKeyboard(FxRobot robot) {
    robot.interact(
        () -> model.layoutProperty().set(model.layoutProperty().get().withBottom(false)));
    robot.interact(() -> panels.goTo("changes"));
    assertThat(model.layoutProperty().get().bottomOpen()).isTrue();
    assertThat(stage.getScene().getFocusOwner()).isEqualTo(panel(robot, "changes-field"));
  }
}
