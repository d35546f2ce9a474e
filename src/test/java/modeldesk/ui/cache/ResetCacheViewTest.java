package modeldesk.ui.cache;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import modeldesk.api.JobWatch;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.schema.RefreshView;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class ResetCacheViewTest {
  private static final JobWatch.Pace PACE =
      new JobWatch.Pace(Duration.ofMillis(1), Duration.ofMillis(1));
  @TempDir static Path home;
  private Bench bench;
  private ResetCacheViewModel model;
  private RefreshViewModel refresh;
  private Scene scene;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    model =
        new ResetCacheViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            bench.api,
            bench.background,
            Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneOffset.UTC));
    refresh =
        new RefreshViewModel(
            bench.session, bench.documents, bench.notices, bench.api, bench.background, PACE);
    ModalHost host = new ModalHost();
    new ResetCacheView(model, host);
    new RefreshView(refresh, host);
    scene = new Scene(host, 960, 640);
    TestStage.show(stage, scene);
    bench.open(bench.shared());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aPolicyIsChosenAndReset(FxRobot robot) {
    robot.interact(model::show);
    robot.clickOn("daily");
    robot.clickOn("#reset-cache-before");
    robot.interact(() -> Pictures.take(scene, "cache-light"));
    robot.interact(
        () -> robot.lookup("#reset-cache-time").queryTextInputControl().setText("23:59"));
    assertThat(robot.lookup("#reset-cache-invalid").queryAs(Label.class).getText())
        .isEqualTo("The moment must be in the past: nothing newer than now is in the cache.");
    assertThat(robot.lookup("#reset-cache-run").query().isDisabled()).isTrue();
    robot.clickOn("#reset-cache-all");
    robot.clickOn("#reset-cache-run");
    robot.interact(() -> bench.window.until(() -> !bench.notices.all().isEmpty()));
    assertThat(bench.notices.all().getFirst().text()).startsWith("Cache policy daily was reset");
    assertThat(robot.lookup("#reset-cache").tryQuery()).isEmpty();
  }

  @Test
  void whatARefreshChangedIsListed(FxRobot robot) {
    robot.interact(refresh::refresh);
    robot.interact(() -> bench.window.until(() -> refresh.changes() != null));
    robot.interact(refresh::showDetails);
    robot.interact(() -> Pictures.take(scene, "schema-light"));
    assertThat(robot.lookup("#schema-changes-list").queryListView().getItems())
        .isEqualTo(requireNonNull(refresh.changes()).files());
    robot.clickOn("shoppers.topic");
    assertThat(requireNonNull(bench.documents.active()).name().key()).isEqualTo("shoppers.topic");
    robot.interact(refresh::showDetails);
    robot.clickOn("#schema-changes-ok");
    assertThat(robot.lookup("#schema-changes").tryQuery()).isEmpty();
    assertThat(refresh.detailsProperty().get()).isNull();
  }
}
