package modeldesk.ui.palette;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.model.FileName;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class PaletteViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");

  @TempDir static Path home;
  private final List<String> done = new ArrayList<>();
  private TextField before;
  private StackPane over;
  private Bench bench;
  private PaletteViewModel model;
  private PaletteView view;

  @Start
  void start(Stage stage) {
    Path folder = home.resolve(Long.toString(System.nanoTime()));
    bench = new Bench(folder);
    SettingsStore store = new SettingsStore(AppFolders.under(folder));
    model =
        new PaletteViewModel(
            bench.session,
            bench.documents,
            new Remembered(store, Settings.DEFAULT, bench.background, bench.notices));
    model.offering(() -> List.of(offer("Push…", ""), offer("Reset cache…", "No model is open.")));
    before = new TextField();
    over = new StackPane(before);
    view = new PaletteView(model, over);
    TestStage.show(stage, new Scene(over, 800, 500));
    before.requestFocus();
    bench.open(bench.shared());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(view::hide);
    bench.close();
  }

  private Offer offer(String title, String reason) {
    return new Offer("model.x", title, "", "Model", "Ctrl+K", null, reason, () -> done.add(title));
  }

  private static Stream<Node> shown(String selector) {
    return on(() ->
        Window.getWindows().stream()
            .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
            .filter(Node::isVisible)
            .toList())
        .stream();
  }

  private static List<String> marked() {
    return shown(".kit-marked").map(node -> ((Label) node).getText()).toList();
  }

  private static List<String> spoken() {
    return shown("#palette-list .list-cell")
        .map(Node::getAccessibleText)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> selected() {
    return shown("#palette-list .list-cell:selected").map(Node::getAccessibleText).toList();
  }

  @Test
  void typingFindsAFileMarksItsLettersAndEnterOpensIt(FxRobot robot) {
    robot.interact(model::openFiles);
    robot.write("orditv");
    assertThat(marked()).startsWith("ord", "it", "v");
    robot.type(KeyCode.ENTER);
    assertThat(view.isShowing()).isFalse();
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(ITEMS);
  }

  @Test
  void theFirstFileIsSelectedAndNotTheTitleAboveItWhenTheListIsMadeAfterItsRows(FxRobot robot) {
    robot.interact(() -> {
      bench.documents.open(ITEMS);
      model.onShow(() -> {});
      model.openFiles();
      view = new PaletteView(model, over);
      view.open();
    });
    assertThat(spoken()).startsWith("Opened lately", ITEMS.key());
    assertThat(selected()).containsExactly(ITEMS.key());
  }

  @Test
  void anAngleSwitchesToCommandsAndTheArrowsPassOverTitlesOfGroups(FxRobot robot) {
    robot.interact(model::openFiles);
    robot.write(">");
    assertThat(spoken())
        .contains(
            "All commands", "Push…, Model Ctrl+K", "Reset cache…, Model Ctrl+K No model is open.");
    robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
    assertThat(done).containsExactly("Push…");
  }

  @Test
  void escGoesBackToWhereTheKeyboardWas(FxRobot robot) {
    robot.interact(model::openCommands);
    assertThat(model.typedProperty().get()).isEqualTo(">");
    robot.type(KeyCode.ESCAPE);
    assertThat(view.isShowing()).isFalse();
    robot.write("x");
    assertThat(before.getText()).isEqualTo("x");
    assertThat(done).isEmpty();
  }
}
