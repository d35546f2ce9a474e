package modeldesk.ui.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.GitState;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class GitViewTest {
  @TempDir static Path home;
  private final List<URI> opened = new ArrayList<>();
  private Bench bench;
  private GitViewModel git;
  private PullRequestViewModel request;
  private Theme theme;
  private Scene scene;

  @Start
  void start(Stage stage) throws Exception {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    git =
        new GitViewModel(
            bench.api, bench.background, bench.session, bench.messages, bench.session::reload);
    request = new PullRequestViewModel(bench.api, bench.background, bench.session, () -> {});
    ModalHost host = new ModalHost();
    new GitView(git, host);
    new PullRequestView(request, host, opened::add);
    scene = new Scene(host, 960, 760);
    theme = TestStage.show(stage, scene);
    Model ledger = bench.model("Ledger");
    bench.open(new Target(ledger, bench.api.createBranch(ledger, "fix/view"), Mode.COMBINED));
    bench.window.until(() -> git.stateProperty().get() instanceof GitState.Connected);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> Pictures.take(scene, name + "-light"));
    robot.interact(theme::dark);
    robot.interact(() -> Pictures.take(scene, name + "-dark"));
    robot.interact(theme::light);
  }

  @Test
  void theSettingsAreShownAndEscapeClosesThem(FxRobot robot) {
    robot.interact(git::show);
    picture(robot, "git-settings");
    assertThat(robot.lookup("#git-rule").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);

    assertThat(robot.lookup("#git-settings").tryQuery()).isEmpty();
    assertThat(git.showingProperty().get()).isFalse();
  }

  @Test
  void aPullRequestIsMadeWithTheKeyboardAndOpened(FxRobot robot) {
    robot.interact(request::create);
    picture(robot, "git-request");
    assertThat(robot.lookup("#pull-request-send").query().isDisabled()).isTrue();
    robot.write("Close the quarter").type(KeyCode.ENTER);
    robot.interact(() ->
        bench.window.until(
            () -> request.stepProperty().get() instanceof PullRequestViewModel.Step.Done));
    picture(robot, "git-request-done");
    robot.clickOn("#pull-request-open");

    assertThat(opened).singleElement().extracting(URI::getHost).isEqualTo("git.blobsrus.example");
  }
}
