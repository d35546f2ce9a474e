package modeldesk.ui.symbols;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import modeldesk.lang.find.Entry;
import modeldesk.model.FileName;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class SymbolsViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName USERS = new FileName("ecomm/users.view");

  @TempDir static Path home;
  private Bench bench;
  private SymbolsViewModel model;
  private SymbolsView view;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    model = new SymbolsViewModel(bench.documents, bench.language(), bench.background);
    StackPane over = new StackPane();
    view = new SymbolsView(model, over);
    Scene scene = new Scene(over, 800, 500);
    TestStage.show(stage, scene);
    bench.open(bench.shared());
    bench.documents.open(ITEMS);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(view::hide);
    bench.close();
  }

  private List<String> names() {
    return model.shown().stream().map(Entry::name).toList();
  }

  private void settle(FxRobot robot, String first) {
    robot.interact(
        () -> bench.window.until(() -> !names().isEmpty() && names().getFirst().equals(first)));
  }

  @Test
  void theNamesOfTheFileAreListedInItsOrderAndLettersNarrowThem(FxRobot robot) {
    robot.interact(model::openFile);
    settle(robot, "dimensions");
    assertThat(names()).startsWith("dimensions", "id", "order_id", "inventory_item_id", "status");
    robot.write("stgr");
    settle(robot, "status_group");
    robot.type(KeyCode.ENTER);
    Document items = requireNonNull(bench.documents.active());
    assertThat(items.port().selection().start()).isEqualTo(items.text().indexOf("status_group:"));
    assertThat(view.isShowing()).isFalse();
  }

  @Test
  void aNameOfAnotherFileIsFoundInTheWholeModel(FxRobot robot) {
    robot.interact(model::openModel);
    robot.write("users.fulln");
    settle(robot, "full_name");
    robot.type(KeyCode.ENTER);
    Document users = requireNonNull(bench.documents.active());
    assertThat(users.name()).isEqualTo(USERS);
    assertThat(users.port().selection().start()).isEqualTo(users.text().indexOf("full_name:"));
  }

  @Test
  void escLeavesEverythingAsItWas(FxRobot robot) {
    robot.interact(model::openFile);
    settle(robot, "dimensions");
    robot.type(KeyCode.DOWN, KeyCode.ESCAPE);
    assertThat(view.isShowing()).isFalse();
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(ITEMS);
  }
}
