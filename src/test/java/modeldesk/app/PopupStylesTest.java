package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Icons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Lists and menus that are filled while they are hidden find their colours all the same.
@ExtendWith(WindowExtension.class)
final class PopupStylesTest {
  private static final Logger STYLES = Logger.getLogger("javafx.css");

  private final List<String> unresolved = new CopyOnWriteArrayList<>();
  private final Handler told =
      new Handler() {
        @Override
        public void publish(LogRecord told) {
          unresolved.add(told.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private Popup popup;
  private ListView<String> list;
  private Label said;
  private StackPane owner;
  private Theme theme;

  @Start
  void start(Stage stage) {
    popup = new Popup();
    list = new ListView<>();
    said = new Label();
    STYLES.addHandler(told);
    list.setCellFactory(
        Cells.list((cell, row) -> {
          Label muted = new Label(row);
          muted.getStyleClass().add("secondary");
          cell.setGraphic(new HBox(Icons.of(Feather.LINK, "muted"), muted));
        }));
    said.getStyleClass().add("secondary");
    popup.getContent().add(new VBox(list, said));
    owner = new StackPane(new Label("owner"));
    theme = TestStage.show(stage, new Scene(owner, 600, 400));
  }

  @AfterEach
  void stop() {
    STYLES.removeHandler(told);
  }

  private void show(FxRobot robot, String... rows) {
    robot.interact(() -> {
      list.getItems().setAll(rows);
      list.getSelectionModel().selectFirst();
      said.setText(rows.length + " rows");
      popup.show(owner, 100, 100);
    });
    robot.interact(() -> {});
  }

  @Test
  void whatIsFilledWhileItIsHiddenFindsItsColours(FxRobot robot) {
    show(robot, "one", "two", "three");
    robot.interact(popup::hide);
    robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
    robot.interact(() -> {
      list.getItems().setAll("four");
      list.applyCss();
      list.layout();
    });
    show(robot, "five", "six");
    robot.interact(popup::hide);
    assertThat(unresolved).isEmpty();
  }
}
