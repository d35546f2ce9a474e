package modeldesk.ui.compare;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.text.Edits;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
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
final class CompareViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");

  @TempDir static Path home;
  private final List<String> copied = new ArrayList<>();
  private Bench bench;
  private CompareViewModel model;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    model = CompareViewModelTest.model(bench, copied);
    ModalHost host = new ModalHost();
    new CompareView(model, host);
    scene = new Scene(host, 1400, 880);
    theme = TestStage.show(stage, scene);
    bench.open(bench.branch("test/compare"));
    bench.window.drain();
    Document items = requireNonNull(bench.documents.open(ITEMS));
    String text = items.text();
    String mine =
        text.replace("label: Order Lines", "label: Pieces").replace("Line Status", "State of it");
    items.port().apply(Edits.between(text, mine));
    bench.drafts.create(new FileName("fees.view"), "dimensions:\n  fee: {}\n");
    bench.texts.delete(new FileName("returns.topic"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void until(FxRobot robot, BooleanSupplier condition) {
    robot.interact(() -> bench.window.until(condition));
  }

  @Test
  void whileAFileIsComparedThatIsSaidAndTheRowStaysChosen(FxRobot robot) {
    robot.interact(model::show);
    until(robot, () -> !model.list().rows().isEmpty());
    ListView<CompareRow> list = robot.lookup("#compare-list").query();
    assertThat(robot.lookup("#compare-waiting").query().isVisible()).isTrue();
    assertThat(robot.lookup("#compare-diff").query().isVisible()).isFalse();
    until(robot, () -> model.list().diffProperty().get() != null);
    assertThat(robot.lookup("#compare-waiting").query().isVisible()).isFalse();
    assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(0);
    robot.interact(() -> bench.drafts.create(new FileName("zones.view"), "label: Zones\n"));
    until(robot, () -> list.getItems().stream().anyMatch(row -> row.name().equals("zones")));
    assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(0);
  }

  @Test
  void theListLeadsToTheChangeAndAKeyTakesItOver(FxRobot robot) {
    robot.interact(model::show);
    until(robot, () -> model.list().diffProperty().get() != null);
    ListView<CompareRow> list = robot.lookup("#compare-list").query();
    assertThat(on(() -> List.copyOf(list.getItems())))
        .extracting(CompareRow::name)
        .containsExactly("returns", "ecomm__order_items", "fees", "ecomm__order_items.status");
    robot.interact(() -> list.getSelectionModel().select(3));
    until(
        robot,
        () -> {
          CompareDiff diff = model.list().diffProperty().get();
          return diff != null && diff.row().equals(list.getItems().get(3));
        });
    robot.interact(() -> {
      Pictures.take(scene, "compare-light");
      theme.choiceProperty().set(Theme.Choice.DARK);
      Pictures.take(scene, "compare-dark");
      theme.choiceProperty().set(Theme.Choice.LIGHT);
      robot.lookup("#compare-diff .diff-rows").query().requestFocus();
    });
    robot.press(KeyCode.CONTROL).push(KeyCode.F7).release(KeyCode.CONTROL);
    until(robot, () -> list.getItems().size() == 3);
    assertThat(requireNonNull(bench.documents.find(ITEMS)).text())
        .contains("label: Pieces")
        .contains("Line Status");
    robot.interact(() -> list.requestFocus());
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#compare").tryQuery()).isEmpty();
  }
}
