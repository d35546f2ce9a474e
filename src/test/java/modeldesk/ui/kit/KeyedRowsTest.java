package modeldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What a list with the keyboard leaves to others.
@ExtendWith(WindowExtension.class)
final class KeyedRowsTest {
  private final List<String> done = new ArrayList<>();
  private ListView<String> list;
  private TableView<String> table;

  @Start
  void start(Stage stage) {
    list = new ListView<>();
    list.getItems().addAll("one", "two");
    table = new TableView<>();
    table.getItems().addAll("one", "two");
    KeyedRows.serve(list);
    KeyedRows.passEnter(list);
    KeyedRows.serve(table);
    Button button = new Button("Replace");
    button.setDefaultButton(true);
    button.setOnAction(event -> done.add("replace"));
    Scene scene = new Scene(new VBox(list, table, button), 300, 300);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F2), () -> done.add("rename"));
    TestStage.show(stage, scene);
  }

  private void chosen(FxRobot robot, Control control) {
    robot.interact(() -> {
      list.getSelectionModel().select(1);
      table.getSelectionModel().select(1);
      control.requestFocus();
    });
  }

  @Test
  void theKeyToRenameIsForTheCommand(FxRobot robot) {
    chosen(robot, list);
    robot.type(KeyCode.F2);
    assertThat(done).containsExactly("rename");
    chosen(robot, table);
    robot.type(KeyCode.F2);
    assertThat(done).containsExactly("rename", "rename");
  }

  @Test
  void enterPressesTheButtonOfTheCardWhereTheListHasNoUseForIt(FxRobot robot) {
    chosen(robot, list);
    robot.type(KeyCode.ENTER);
    assertThat(done).containsExactly("replace");
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }
}
