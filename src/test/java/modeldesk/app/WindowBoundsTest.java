package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class WindowBoundsTest {
  @TempDir static Path home;
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    TestStage.show(stage, new Scene(new Pane(), 900, 600));
    SettingsStore store = new SettingsStore(AppFolders.under(home));
    new WindowBounds(stage, new Remembered(store, Settings.DEFAULT, background, new Notices()))
        .follow();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aTitleBarThatComesAboveTheScreenIsBroughtDown(FxRobot robot) throws Exception {
    robot.interact(() -> stage.setY(-13));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> stage.getY() >= 0));
    assertThat(stage.getY()).isEqualTo(24);
  }
}
