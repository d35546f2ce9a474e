package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.ui.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What is on screen when the toolkit ends.
@ExtendWith(WindowExtension.class)
final class DesktopAppTest {
  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("What there is")), 300, 200));
    stage.show();
    Stage beside = new Stage();
    beside.setScene(new Scene(new StackPane(new Label("Beside it")), 200, 100));
    beside.initOwner(stage);
    beside.show();
    Popup popup = new Popup();
    popup.getContent().setAll(new Label("Over it"));
    popup.show(beside);
  }

  @Test
  void everyWindowHasLeftTheScreenSoThatNoneIsToldOfTheMouseAnyMore(FxRobot robot) {
    assertThat(Window.getWindows()).hasSize(3);

    robot.interact(DesktopApp::clearScreen);

    assertThat(Window.getWindows()).isEmpty();
  }
}
