package modeldesk.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Tasks;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import modeldesk.work.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class TasksViewTest {
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final List<String> done = new ArrayList<>();
  private Scene scene;

  @Start
  void start(Stage stage) {
    Tasks tasks = new Tasks(background);
    scene = new Scene(new TasksView(new TasksViewModel(tasks, Clock.systemUTC())), 900, 200);
    TestStage.show(stage, scene);
    background.io("Nothing to see", progress -> 1, ok -> {}, failure -> {});
    Job job =
        background.io(
            "Refresh schema",
            progress -> {
              progress.offer("What changed", () -> done.add("looked"));
              return 1;
            },
            ok -> {},
            failure -> {});
    window.until(() -> tasks.all().stream().allMatch(each -> each.state() == Job.State.DONE));
    assertThat(job.offer()).isNotNull();
  }

  @AfterEach
  void close() {
    background.close();
    Application.setUserAgentStylesheet(null);
  }

  @Test
  void whatAJobOffersStaysOnItsLine(FxRobot robot) {
    robot.interact(() -> Pictures.take(scene, "tasks-offer"));
    assertThat(robot.lookup(".hyperlink").match(Node::isVisible).queryAll()).hasSize(1);
    robot.clickOn("What changed").clickOn("What changed");
    assertThat(done).containsExactly("looked", "looked");
  }
}
