package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.kit.ModalHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class KeySheetTest extends WindowRobot {
  private Scene scene;

  @Start
  void start(Stage stage) {
    ModalHost host = new ModalHost();
    host.cover(new BorderPane());
    scene = new Scene(host, 800, 700);
    TestStage.show(stage, scene);
    Help help = new Help(host, "1", Map.of());
    help.list(
        new Commands(
            List.of(new Command("model.push", "Push…", null, "Shortcut+Shift+K", () -> {})),
            reason -> {}));
    help.showKeys();
  }

  private List<String> titles() {
    return on(() ->
        lookup("#keys-list").<KeySheet.Line>queryListView().getItems().stream()
            .map(KeySheet.Line::title)
            .toList());
  }

  @Test
  void aKeyIsFoundByWhatItDoesAndByItsName() {
    write("push");
    assertThat(titles()).containsExactly("In the whole window", "Push");
    interact(() -> Pictures.take(scene, "key-sheet-light"));
    push(KeyCode.SHORTCUT, KeyCode.A).write("f3");
    assertThat(titles())
        .containsExactly("In the text and in diffs", "Next match", "Previous match");
    write("zzz");
    assertThat(titles()).isEmpty();
  }

  @Test
  void foldingHasItsKeys() {
    write("fold");
    assertThat(titles())
        .containsExactly(
            "In the text and in diffs",
            "Fold what the caret is in",
            "Unfold the line of the caret",
            "Fold everything as deep as what the caret is in",
            "Unfold all");
  }

  @Test
  void theListIsPagedThroughFromTheField() {
    ListView<KeySheet.Line> list = lookup("#keys-list").queryListView();
    push(KeyCode.PAGE_DOWN);
    push(KeyCode.PAGE_DOWN);
    assertThat(list.getSelectionModel().getSelectedIndex()).isGreaterThan(15);
  }
}
