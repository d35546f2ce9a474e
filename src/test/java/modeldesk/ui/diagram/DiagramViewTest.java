package modeldesk.ui.diagram;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class DiagramViewTest {
  @TempDir static Path home;
  private Bench bench;
  private DiagramViewModel model;
  private ModalHost host;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new DiagramViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new Paths(home),
            home,
            bench.background,
            bench.notices);
    bench.open(bench.shared());
    host = new ModalHost();
    host.cover(new BorderPane());
    new DiagramView(model, host);
    scene = new Scene(host, 1392, 860);
    theme = TestStage.show(stage, scene);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void until(FxRobot robot, BooleanSupplier condition) {
    robot.interact(() -> bench.window.until(condition));
    robot.interact(() -> bench.window.drain());
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> {
      theme.choiceProperty().set(Theme.Choice.LIGHT);
      Pictures.take(scene, name + "-light");
      theme.choiceProperty().set(Theme.Choice.DARK);
      Pictures.take(scene, name + "-dark");
      theme.choiceProperty().set(Theme.Choice.LIGHT);
    });
  }

  private Document topic(FxRobot robot) {
    robot.interact(() -> bench.documents.open(new FileName("order_transactions.topic")));
    return requireNonNull(bench.documents.active());
  }

  @Test
  void theWayBetweenTwoViewsIsSaidInWordsAndBothFilesAreSaved(FxRobot robot) throws IOException {
    robot.interact(model::drawModel);
    until(robot, () -> model.picture() != null);
    robot.clickOn("#diagram-find").write("users").push(KeyCode.ENTER);
    picture(robot, "diagram-found");
    robot.interact(() -> {
      model.selection().fromProperty().set("ecomm__users");
      model.selection().toProperty().set("ecomm__order_items");
    });
    picture(robot, "diagram-model");
    Label words = robot.lookup("#diagram-words").query();
    assertThat(words.getText()).isNotEmpty();
    robot.clickOn("#diagram-svg");
    robot.clickOn("#diagram-png");
    until(robot, () -> bench.notices.all().size() == 2);
    assertThat(Files.readString(home.resolve("joins.svg"))).startsWith("<svg ");
    assertThat(ImageIO.read(home.resolve("joins.png").toFile()).getWidth()).isGreaterThan(400);
  }

  @Test
  void aViewIsChosenByItsLettersAndTheWayIsBroughtIntoView(FxRobot robot) {
    robot.interact(model::drawModel);
    until(robot, () -> model.picture() != null);
    Surface surface = robot.lookup("#diagram-surface").query();
    robot.interact(() -> {
      surface.show("ecomm__distribution_centers");
      robot.lookup("#diagram-from").query().requestFocus();
    });
    robot.write("order_i");
    assertThat(model.selection().fromProperty().get()).isEqualTo("ecomm__order_items");
    robot.interact(() -> robot.lookup("#diagram-to").query().requestFocus());
    robot.interact(() -> model.selection().toProperty().set("user_order_facts"));
    Camera camera = surface.cameraProperty().get();
    Area seen = camera.window(surface.getWidth(), surface.getHeight());
    assertThat(model.selection().marks().wayBoxes())
        .hasSizeGreaterThan(2)
        .extracting(box -> requireNonNull(requireNonNull(model.picture()).area(box)))
        .allMatch(area ->
            seen.contains(area.x(), area.y()) && seen.contains(area.right(), area.bottom()));
  }

  @Test
  void theLegendStandsBesideThePictureNotOnIt(FxRobot robot) {
    robot.interact(model::drawModel);
    until(robot, () -> model.picture() != null);
    Node legend = robot.lookup(".diagram-legend").query();
    Node surface = robot.lookup("#diagram-surface").query();
    assertThat(place(legend).getMaxY()).isLessThanOrEqualTo(place(surface).getMinY());
  }

  @Test
  void aRowOfTheListOpensItsFile(FxRobot robot) {
    topic(robot);
    robot.interact(model::drawTopic);
    until(robot, () -> model.picture() != null);
    robot.interact(() -> robot.lookup("#diagram-list").query().requestFocus());
    robot.push(KeyCode.DOWN);
    picture(robot, "diagram-topic");
    robot.push(KeyCode.ENTER);
    assertThat(host.isShowing()).isFalse();
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(FileName.RELATIONSHIPS);
  }

  @Test
  void theDependenciesOfAFieldAreDrawn(FxRobot robot) {
    robot.interact(() -> bench.documents.open(new FileName("ecomm/order_items.view")));
    Document view = requireNonNull(bench.documents.active());
    robot.interact(() -> model.drawField(view, view.text().indexOf("sale_price")));
    until(robot, () -> model.picture() != null);
    picture(robot, "diagram-field");
    assertThat(model.selection().rows()).isNotEmpty();
  }
}
