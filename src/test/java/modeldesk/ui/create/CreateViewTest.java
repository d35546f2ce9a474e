package modeldesk.ui.create;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.code.CodeExcerpt;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.FileChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class CreateViewTest {
  @TempDir static Path home;
  private Bench bench;
  private CreateViewModel model;
  private ModalHost host;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new CreateViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            bench.notices,
            bench.background);
    bench.open(bench.branch("test/create"));
    host = new ModalHost();
    host.cover(new BorderPane());
    new CreateView(model, host);
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

  private void begin(FxRobot robot) {
    robot.interact(() -> model.open(""));
    until(robot, () -> model.openProperty().get());
  }

  private static void tick(FxRobot robot, String list, String name) {
    robot.clickOn(
        robot.lookup(list + " .kit-row-name").queryAllAs(Label.class).stream()
            .filter(label -> name.equals(label.getText()))
            .findFirst()
            .orElseThrow());
  }

  private String shown(FxRobot robot) {
    CodeExcerpt text = robot.lookup("#create-text").query();
    return text.text();
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

  @Test
  void aTopicIsMadeWithTheKeyboardAlone(FxRobot robot) {
    begin(robot);
    picture(robot, "create-empty");
    robot.write("lines");
    robot.push(KeyCode.TAB).push(KeyCode.TAB);
    robot.write("ordit").push(KeyCode.DOWN).push(KeyCode.ENTER);
    until(robot, () -> model.scaffold() != null);
    assertThat(shown(robot)).startsWith("base_view: ecomm__order_items\nlabel: Lines\n");
    robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
    robot.push(KeyCode.SPACE);
    until(robot, () -> !requireNonNull(model.scaffold()).text().contains("inventory_items"));
    picture(robot, "create-topic");
    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.ENTER);
    assertThat(requireNonNull(bench.documents.active()).name())
        .isEqualTo(new FileName("lines.topic"));
    assertThat(host.isShowing()).isFalse();
  }

  private static Bounds listAt(FxRobot robot, String list) {
    return WindowRobot.place(robot.lookup(list).query());
  }

  @Test
  void theListsStayWhereTheyAreWhateverIsSaidBelowThem(FxRobot robot) {
    begin(robot);
    Bounds base = listAt(robot, "#create-base-view");
    double joins = listAt(robot, "#create-joins").getMinY();
    robot.write("lines");
    robot.interact(() -> model.topic().base().tick("ecomm__products"));
    until(robot, () -> !model.topic().noteProperty().get().isEmpty());
    picture(robot, "create-filters");
    assertThat(robot.lookup("#create-note").queryLabeled().getText())
        .startsWith("Everybody who may use this topic will see all its rows: the model filters ");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(listAt(robot, "#create-base-view")).isEqualTo(base);
    assertThat(listAt(robot, "#create-joins").getMinY()).isEqualTo(joins);
  }

  @Test
  void anImpossibleNameIsAnErrorAndTheButtonSaysIt(FxRobot robot) {
    begin(robot);
    Labeled said = robot.lookup("#create-name-problem").queryLabeled();
    Button run = robot.lookup("#create-run").queryButton();
    assertThat(said.getText())
        .isEqualTo("Give the file a name; folder and suffix are added for you.");
    assertThat(said.getStyleClass()).contains("secondary").doesNotContain("kit-failure");
    assertThat(said.getGraphic()).isNull();
    robot.write("a/b");
    picture(robot, "create-wrong");
    assertThat(said.getText())
        .isEqualTo("A topic is named with letters, digits, spaces, hyphens and underscores.");
    assertThat(said.getStyleClass()).contains("kit-failure");
    assertThat(said.getGraphic()).isNotNull();
    assertThat(run.isDisabled()).isTrue();
    assertThat(Tip.of(requireNonNull(run.getParent()))).isEqualTo(said.getText());
  }

  @Test
  void eachKindHasItsForm(FxRobot robot) {
    begin(robot);
    robot.clickOn("#create-query-view").clickOn("#create-name").write("spend");
    tick(robot, "#create-query-topic", "order_transactions");
    until(robot, () -> !model.query().fields().rows().isEmpty());
    robot.clickOn("#create-fields-filter").write("ordersuser");
    tick(robot, "#create-fields", "ecomm__orders.user_id");
    picture(robot, "create-query");
    assertThat(shown(robot)).contains("ecomm__orders.user_id: user_id");
    robot.clickOn("#create-of-sql");
    picture(robot, "create-query-sql");
    robot.clickOn("#create-composite-topic");
    tick(robot, "#create-topics", "returns");
    tick(robot, "#create-topics", "visits");
    picture(robot, "create-composite");
    assertThat(shown(robot)).startsWith("topics: [ returns, visits ]\nlabel: Spend");
    robot.clickOn("#create-view").clickOn("#create-column").write("note");
    picture(robot, "create-view");
    assertThat(shown(robot)).contains("table_name: spend").contains("sql: note");
    assertThat(model.kindProperty().get()).isEqualTo(FileKind.VIEW);
    robot.push(KeyCode.ESCAPE);
    assertThat(model.openProperty().get()).isFalse();
  }

  @Test
  void itOpensAgainAsIfNothingHadBeenTyped(FxRobot robot) {
    begin(robot);
    robot.interact(() -> {
      model.nameProperty().set("lines");
      model.kindProperty().set(FileKind.VIEW);
      robot.lookup("#create-cancel").queryButton().fire();
    });
    begin(robot);
    assertThat(robot.lookup("#create-key").queryLabeled().getText()).isEmpty();
    assertThat(shown(robot)).isEmpty();
  }
}
