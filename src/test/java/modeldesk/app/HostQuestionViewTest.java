package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class HostQuestionViewTest {
  @TempDir static Path home;
  private final Background background = new Background(Runnable::run);
  private final List<String> opened = new ArrayList<>();
  private HostQuestionView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Remembered remembered =
        new Remembered(
            new SettingsStore(AppFolders.under(home)), Settings.DEFAULT, background, new Notices());
    view =
        new HostQuestionView(
            new HostQuestion(Instance.parse("https://omni.acme.example", false), remembered),
            () -> opened.add("window"));
    scene = new Scene(view, 960, 640);
    new Theme(Theme.Choice.LIGHT).dress(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.ask();
  }

  @AfterEach
  void stop() {
    background.close();
    Application.setUserAgentStylesheet(null);
  }

  @Test
  void aYesGoesOn(FxRobot robot) {
    picture("host-question");
    robot.clickOn("#dialog-confirm");
    assertThat(opened).containsExactly("window");
  }

  @Test
  void theKeyboardIsOnTheNo(FxRobot robot) {
    assertThat(scene.getFocusOwner()).isEqualTo(robot.lookup("#dialog-cancel").query());
  }

  @Test
  void aNoSaysThatNothingWasSentAndCanBeTakenBack(FxRobot robot) {
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#dialog-confirm").tryQuery()).isEmpty();
    assertThat(robot.lookup(".kit-empty-text").queryLabeled().getText())
        .startsWith("Nothing was sent to omni.acme.example");
    picture("host-declined");
    assertThat(opened).isEmpty();
    robot.clickOn(robot.lookup(".kit-empty .button").<Button>query());
    robot.clickOn("#dialog-confirm");
    assertThat(opened).containsExactly("window");
  }

  private void picture(String name) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          WritableImage image = scene.snapshot(null);
          Path file = Path.of("target", name + ".png");
          try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
