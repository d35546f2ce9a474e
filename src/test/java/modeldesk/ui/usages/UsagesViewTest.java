package modeldesk.ui.usages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.Pictures;
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
final class UsagesViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");

  @TempDir static Path home;
  private Bench bench;
  private UsagesView view;
  private UsagesViewModel model;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new UsagesViewModel(
            bench.session, bench.documents, bench.language(), bench.notices, bench.background);
    view = new UsagesView(model);
    model.onShow(view::focusList);
    Scene scene = new Scene(view, 700, 200);
    TestStage.show(stage, scene);
    bench.open(bench.shared());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void fiveThousandPlacesAreThereAtOnceAndTheKeyboardGoesToThem(FxRobot robot) {
    robot.interact(() -> {
      Document items = requireNonNull(bench.documents.open(ITEMS));
      String uses = "${id} ".repeat(10);
      StringBuilder text = new StringBuilder("dimensions:\n  id: {}\n  all:\n    sql: |\n");
      for (int i = 0; i < 500; i++) {
        text.append("      ").append(uses).append('\n');
      }
      items.port().apply(Edits.of(new Edit(0, items.text().length(), text.toString())));
      model.usages(items, 14);
      bench.window.until(() -> model.placesProperty().get() >= 5_000);
    });
    Set<Node> cells = robot.lookup("#usages-list .kit-place").queryAll();
    assertThat(cells).hasSizeLessThan(20);
    robot.interact(() -> Pictures.take(view.getScene(), "usages-light"));
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    Document items = requireNonNull(bench.documents.active());
    assertThat(items.port().selection().start())
        .isEqualTo(items.text().indexOf("${id}") + 2 + 2 * "${id} ".length());
  }
}
