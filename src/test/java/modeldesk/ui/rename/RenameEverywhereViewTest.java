package modeldesk.ui.rename;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.FileChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class RenameEverywhereViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName DAILY = new FileName("ecomm/order_items_daily.view");

  @TempDir static Path home;
  private Bench bench;
  private RenameEverywhereViewModel model;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new RenameEverywhereViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            bench.notices,
            new SimpleBooleanProperty(true),
            bench.api,
            bench.background);
    bench.open(bench.branch("test/rename"));
    ModalHost host = new ModalHost();
    host.cover(new BorderPane());
    new RenameEverywhereView(model, host);
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

  private void settled(FxRobot robot) {
    until(robot, () -> model.subject() != null && !model.busyProperty().get());
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
  void aMeasureGetsAnotherNameWhereItIsTicked(FxRobot robot) {
    robot.interact(() -> {
      Document document = requireNonNull(bench.documents.open(ITEMS));
      int offset = document.text().indexOf("total_sale_price:");
      document.caretProperty().set(new Caret(offset, 1, 1));
      model.rename();
    });
    settled(robot);
    Button apply = robot.lookup("#rename-everywhere-apply").queryButton();
    TextField name = robot.lookup("#rename-new-name").query();
    assertThat(name.getText()).isEqualTo("total_sale_price");
    assertThat(apply.isDisabled()).isTrue();

    robot.interact(() -> name.setText("count"));
    settled(robot);
    assertThat(apply.isDisabled()).isTrue();
    picture(robot, "rename-taken");

    robot.interact(() -> name.setText("sales"));
    settled(robot);
    assertThat(apply.isDisabled()).isFalse();
    ListView<ChangeRow> list = robot.lookup("#rename-changes").queryListView();
    robot.interact(() -> {
      ChangeRow daily =
          list.getItems().stream()
              .filter(row -> row.file().file().equals(DAILY))
              .findFirst()
              .orElseThrow();
      list.getSelectionModel().select(daily);
      list.requestFocus();
    });
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    Label count = robot.lookup(".rename-count").query();
    assertThat(count.getText()).isEqualTo("13 places in 5 files");
    robot.clickOn("#rename-keep-old");
    settled(robot);
    robot.clickOn("#rename-ask-documents");
    until(robot, () -> model.uses().state() instanceof DocumentUses.State.Found);
    robot.interact(() -> list.getSelectionModel().selectLast());
    robot.interact(() -> model.chosenProperty().set(ITEMS));
    picture(robot, "rename");

    robot.clickOn("#rename-everywhere-apply");
    robot.interact(() -> bench.window.drain());
    assertThat(robot.lookup("#rename-everywhere").tryQuery()).isEmpty();
    assertThat(requireNonNull(bench.documents.find(ITEMS)).text())
        .contains("  sales:\n    aliases: [ total_sale_price ]\n");
    assertThat(requireNonNull(bench.session.project()).drafts()).doesNotContainKey(DAILY);
  }
}
