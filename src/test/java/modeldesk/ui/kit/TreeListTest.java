package modeldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class TreeListTest extends WindowRobot {
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private TreeList<Row> tree;

  private record Row(String key) implements TreeRow {
    @Override
    public int depth() {
      return 0;
    }
  }

  @Start
  void start(Stage stage) {
    tree = new TreeList<>(rows, list -> new javafx.scene.control.ListCell<>(), r -> {}, r -> {});
    TestStage.show(stage, new Scene(tree, 200, 200));
  }

  @Test
  void aLineToRevealIsWaitedForThoughAnotherIsChosenUntilThen() {
    interact(() -> {
      tree.reveal("late");
      rows.setAll(new Row("early"));
      tree.getSelectionModel().clearAndSelect(0);
      rows.setAll(new Row("early"), new Row("late"));
    });
    assertThat(tree.getSelectionModel().getSelectedItem()).isEqualTo(new Row("late"));
  }

  @Test
  void whoMovesInTheListIsNotTakenToALineThatComesLater() {
    interact(() -> {
      tree.reveal("late");
      rows.setAll(new Row("early"), new Row("next"));
      tree.getSelectionModel().clearAndSelect(0);
      tree.requestFocus();
    });
    push(KeyCode.DOWN);
    interact(() -> rows.setAll(new Row("early"), new Row("next"), new Row("late")));
    assertThat(tree.getSelectionModel().getSelectedItem()).isEqualTo(new Row("next"));
  }
}
