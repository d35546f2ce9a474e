package modeldesk.ui.kit;

import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class EmptyStateTest {
  private static final String WORDS =
      "Type what to find in all files of the model: drafts and what was fetched are searched.";

  private EmptyState empty;

  @Start
  void start(Stage stage) {
    empty = new EmptyState(Feather.SEARCH, WORDS, "Search", () -> {});
    empty.setManaged(false);
    TestStage.show(stage, new Scene(new Pane(empty), 600, 400));
  }

  private void resize(double width, double height) {
    on(() -> {
      empty.resize(width, height);
      empty.layout();
      return true;
    });
  }

  private String shown() {
    return on(() -> ((Text) empty.lookup(".kit-empty-text").lookup(".text")).getText());
  }

  private boolean hasIcon() {
    return on(() ->
        empty.getChildren().stream()
            .anyMatch(node -> node instanceof FontIcon icon && icon.isVisible()));
  }

  @Test
  void whereThereIsLittleRoomTheIconGivesWayToTheWords() {
    resize(360, 84);
    assertThat(shown()).isEqualTo(WORDS);
    assertThat(hasIcon()).isFalse();
    resize(360, 400);
    assertThat(hasIcon()).isTrue();
    assertThat(shown()).isEqualTo(WORDS);
  }

  @Test
  void whereThereIsHardlyAnyTheWordsAreInTheTooltip() {
    resize(360, 62);
    Labeled words = on(() -> (Labeled) empty.lookup(".kit-empty-text"));
    assertThat(shown()).endsWith("...");
    assertThat(Tip.of(words)).isEqualTo(WORDS);
    assertThat(on(() -> ((Button) empty.lookup(".button")).getHeight())).isGreaterThan(20);
    resize(360, 400);
    assertThat(Tip.of(words)).isEmpty();
  }
}
