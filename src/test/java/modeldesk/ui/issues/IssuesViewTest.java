package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import modeldesk.api.ApiException;
import modeldesk.api.YamlWrite;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class IssuesViewTest {
  private static final FileName API = new FileName("api.topic");

  @TempDir static Path home;
  private Bench bench;
  private IssuesViewModel model;
  private FixViewModel fixes;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) throws ApiException {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    Clock clock = Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneOffset.UTC);
    model =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            bench.api,
            bench.background,
            clock);
    fixes =
        new FixViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.drafts,
            bench.issues,
            bench.language(),
            bench.notices,
            bench.background);
    Target target = bench.branch("fix/topics");
    bench.api.write(
        target,
        new YamlWrite(new FileName("visits_today.topic"), "base_view: visits\n", null, "Visits"));
    bench.open(target);
    bench.window.drain();
    IssuesView view = new IssuesView(model, fixes, new IgnoreViewModel(model));
    BorderPane window = new BorderPane(view);
    window.setTop(new HBox(view.tools()));
    ModalHost host = new ModalHost();
    host.cover(window);
    new FixView(fixes, host);
    scene = new Scene(host, 1392, 560);
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

  private void validate(FxRobot robot) {
    robot.clickOn("#issues-empty-validate");
    until(
        robot, () -> !model.rows().isEmpty() && model.rows().getFirst() instanceof IssueRow.Group);
  }

  private TableView<IssueRow> table(FxRobot robot) {
    return robot.lookup("#issues-table").queryTableView();
  }

  private static Hyperlink fix(FxRobot robot) {
    return robot.lookup(".issues-fix").match(n -> text(n).contains("\"api\"")).query();
  }

  private static String text(javafx.scene.Node node) {
    return ((Hyperlink) node).getText();
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
  void aClickOpensTheFileAtTheKey(FxRobot robot) {
    validate(robot);
    robot.clickOn("No view \"api\". Set base_view to a valid, existing view.");
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(API);
    assertThat(table(robot).getSelectionModel().getSelectedItem())
        .isEqualTo(model.currentProperty().get());
    picture(robot, "issues");
  }

  @Test
  void theTextOfAHeadingStaysWhenItIsClicked(FxRobot robot) {
    validate(robot);
    Bounds heading = place(robot.lookup("Already there").query());
    robot.clickOn("Already there");
    assertThat(inks(robot, heading)).isGreaterThan(10);
    robot.push(KeyCode.UP, KeyCode.DOWN);
    assertThat(inks(robot, heading)).isGreaterThan(10);
    picture(robot, "issues-heading");
    assertThat(inks(robot, heading)).isGreaterThan(10);
  }

  /// How many colours stand in a part of the window: one where nothing is written.
  private int inks(FxRobot robot, Bounds part) {
    Set<Integer> colours = new HashSet<>();
    robot.interact(() -> {
      PixelReader pixels = scene.snapshot(null).getPixelReader();
      for (int x = (int) part.getMinX(); x < part.getMaxX(); x++) {
        for (int y = (int) part.getMinY(); y < part.getMaxY(); y++) {
          colours.add(pixels.getArgb(x, y));
        }
      }
    });
    return colours.size();
  }

  private Labeled cell(FxRobot robot, String text) {
    return robot
        .lookup(node -> node instanceof Labeled words && text.equals(words.getText()))
        .queryAs(Labeled.class);
  }

  @Test
  void aPlaceIsNotCutWhileThereIsRoomBesideIt(FxRobot robot) {
    validate(robot);
    robot.interact(() -> scene.getRoot().layout());
    Labeled place = cell(robot, "dimensions › shipping_share › sql");
    assertThat(place.isTextTruncated()).isFalse();
    double wide = place(place).getWidth();
    assertThat(wide).isGreaterThan(215);
    TableView<IssueRow> table = table(robot);
    assertThat(table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum())
        .isLessThanOrEqualTo(table.getWidth());

    robot.interact(() -> table.resizeColumn(table.getColumns().get(3), -60));
    robot.interact(() -> model.filter().wordsProperty().set("not found"));
    robot.interact(() -> model.filter().wordsProperty().set(""));
    robot.interact(() -> scene.getRoot().layout());
    assertThat(place(cell(robot, "dimensions › shipping_share › sql")).getWidth())
        .isEqualTo(wide - 60);
  }

  @Test
  void aTableThatComesUpWithItsRowsHasRoomForThePlacesToo(FxRobot robot) {
    validate(robot);
    robot.interact(() -> {
      IssuesTable other = new IssuesTable(model, fixes, new IgnoreViewModel(model));
      ((ModalHost) scene.getRoot()).cover(other);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    });
    assertThat(cell(robot, "dimensions › shipping_share › sql").isTextTruncated()).isFalse();
  }

  @Test
  void theSelectionSurvivesARebuild(FxRobot robot) {
    validate(robot);
    robot.interact(model::next);
    IssueRow chosen = requireNonNull(model.currentProperty().get());
    robot.clickOn("Message");
    assertThat(table(robot).getSelectionModel().getSelectedItem()).isEqualTo(chosen);
    robot.clickOn("#issues-filter").write("no");
    assertThat(model.filter().wordsProperty().get()).isEqualTo("no");
  }

  @Test
  void theFixIsShownBeforeItIsApplied(FxRobot robot) {
    validate(robot);
    robot.clickOn(fix(robot));
    until(robot, () -> robot.lookup("#fix-apply").tryQuery().isPresent());
    picture(robot, "fix");
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
    robot.clickOn("#fix-apply");
    robot.interact(() -> bench.window.drain());
    assertThat(requireNonNull(bench.session.project()).drafts()).containsOnlyKeys(API);
    assertThat(robot.lookup("#fix").tryQuery()).isEmpty();
    picture(robot, "issues-after-fix");
  }

  @Test
  void escapeLeavesTheFixAlone(FxRobot robot) {
    validate(robot);
    robot.clickOn(fix(robot));
    until(robot, () -> robot.lookup("#fix-apply").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#fix").tryQuery()).isEmpty();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
    robot.clickOn(fix(robot));
    until(robot, () -> robot.lookup("#fix-apply").tryQuery().isPresent());
  }

  @Test
  void beforeAnythingIsFoundTheButtonIsInSight(FxRobot robot) {
    picture(robot, "issues-empty");
    assertThat(robot.lookup("#issues-empty-validate").tryQuery()).isPresent();
  }
}
