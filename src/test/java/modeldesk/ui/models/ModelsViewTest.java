package modeldesk.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.api.JobWatch;
import modeldesk.app.Theme;
import modeldesk.model.Connection;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class ModelsViewTest {
  @TempDir static Path home;
  private Bench bench;
  private Catalog catalog;
  private CreateModelViewModel create;
  private RenameViewModel rename;
  private Theme theme;
  private Scene scene;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    RefreshViewModel refresh =
        new RefreshViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            bench.api,
            bench.background,
            new JobWatch.Pace(Duration.ofMillis(1), Duration.ofMillis(1)));
    create =
        new CreateModelViewModel(
            bench.api,
            bench.background,
            bench.session,
            catalog,
            bench.notices,
            new SchemaRefresh(refresh::refresh, refresh.busyProperty()));
    rename =
        new RenameViewModel(bench.api, bench.background, bench.session, catalog, bench.notices);
    ModalHost host = new ModalHost();
    new CreateModelView(create, host);
    new RenameView(rename, host);
    scene = new Scene(host, 960, 800);
    theme = TestStage.show(stage, scene);
    catalog.start();
    bench.open(bench.shared());
    bench.window.until(() -> catalog.state() instanceof Catalog.State.Loaded);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void show(FxRobot robot, ModelKind kind) {
    robot.interact(() -> {
      create.open(catalog.connectionOf(bench.shared().model()), kind);
      bench.window.until(() ->
          !catalog.standing(Objects.requireNonNull(create.connectionProperty().get())).isLoading());
    });
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> Pictures.take(scene, name + "-light"));
    robot.interact(theme::dark);
    robot.interact(() -> Pictures.take(scene, name + "-dark"));
    robot.interact(theme::light);
  }

  @Test
  void anExtensionIsMadeWithTheKeyboard(FxRobot robot) {
    show(robot, ModelKind.SHARED);
    assertThat(robot.lookup("#create-model-run").query().isDisabled()).isTrue();
    robot.clickOn("#create-model-extension");
    robot.clickOn("#create-model-add-grant");
    robot.clickOn(".grant-name").write("finance");
    picture(robot, "models-create");
    robot.clickOn("#create-model-name").write("Team layer");
    robot.type(KeyCode.ENTER);
    robot.interact(() ->
        bench.window.until(() -> {
          Target now = bench.session.target();
          return now != null && now.displayName().equals("Team layer");
        }));

    assertThat(robot.lookup("#create-model").tryQuery()).isEmpty();
  }

  @Test
  void afterASchemaModelTheNextStepStandsOut(FxRobot robot) {
    robot.interact(() -> {
      Connection loyalty =
          catalog.connections().stream()
              .filter(each -> each.name().equals("Loyalty"))
              .findFirst()
              .orElseThrow();
      create.open(loyalty, ModelKind.SCHEMA);
      bench.window.until(() -> !catalog.standing(loyalty).isLoading());
      create.create();
      bench.window.until(
          () -> create.stepProperty().get() instanceof CreateModelViewModel.Step.Next);
    });
    assertThat(accented(robot)).containsExactly("create-model-refresh");

    robot.clickOn("#create-model-refresh");
    robot.interact(() ->
        bench.window.until(
            () -> create.schemaSteps().stateProperty().get() == SchemaSteps.Refreshing.DONE));
    picture(robot, "models-next");
    assertThat(accented(robot)).containsExactly("create-model-next-shared");

    robot.clickOn("#create-model-next-shared");
    assertThat(create.kindProperty().get()).isEqualTo(ModelKind.SHARED);
    assertThat(create.connectionProperty().get()).extracting(Connection::name).isEqualTo("Loyalty");
  }

  private static List<String> accented(FxRobot robot) {
    return robot.lookup("#create-model-next .button.accent").queryAll().stream()
        .map(Node::getId)
        .toList();
  }

  @Test
  void escapeClosesTheForm(FxRobot robot) {
    show(robot, ModelKind.SCHEMA);
    picture(robot, "models-schema");
    robot.type(KeyCode.ESCAPE);

    assertThat(robot.lookup("#create-model").tryQuery()).isEmpty();
    assertThat(create.stepProperty().get()).isEqualTo(new CreateModelViewModel.Step.Closed());
  }

  @Test
  void theNameIsReadyToBeTypedOver(FxRobot robot) {
    robot.interact(rename::renameModel);
    picture(robot, "models-rename");
    robot.write("Blobs");
    assertThat(rename.nameProperty().get()).isEqualTo("Blobs");
    robot.type(KeyCode.ESCAPE);

    assertThat(robot.lookup("#rename-model").tryQuery()).isEmpty();
    assertThat(rename.subjectProperty().get()).isNull();
  }
}
