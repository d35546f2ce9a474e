package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.Severity;
import modeldesk.store.AppFolders;
import modeldesk.store.IgnoredStore;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.IgnoredAdvice;
import modeldesk.ui.session.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class AdviceViewTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneOffset.UTC);

  @TempDir static Path home;
  private Bench bench;
  private IssuesViewModel model;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    model =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            bench.api,
            bench.background,
            CLOCK);
    model.ignoreIn(
        new IgnoredAdvice(
            new IgnoredStore(AppFolders.under(home)),
            "playground",
            bench.session,
            bench.issues,
            bench.background,
            bench.notices,
            CLOCK));
    Language language = bench.language();
    FixViewModel fixes =
        new FixViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.drafts,
            bench.issues,
            language,
            bench.notices,
            bench.background);
    IgnoreViewModel ignoring = new IgnoreViewModel(model);
    bench.open(bench.branch("fix/advice"));
    bench.window.until(() -> !bench.issues.all().isEmpty());
    IssuesView view = new IssuesView(model, fixes, ignoring);
    BorderPane window = new BorderPane(view);
    window.setTop(new HBox(view.tools()));
    ModalHost host = new ModalHost();
    host.cover(window);
    new IgnoreView(ignoring, host);
    scene = new Scene(host, 1392, 560);
    theme = TestStage.show(stage, scene);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void until(FxRobot robot, BooleanSupplier condition) {
    robot.interact(() -> bench.window.until(condition));
    robot.interact(() -> bench.window.drain());
  }

  /// Chooses from the menu of the first row of advice.
  private void choose(FxRobot robot, String id) {
    robot.interact(() -> {
      TableRow<?> row =
          robot.lookup(".issues-row").queryAllAs(TableRow.class).stream()
              .filter(each -> isAdvice(each.getItem()))
              .findFirst()
              .orElseThrow();
      MenuItem item =
          requireNonNull(row.getContextMenu()).getItems().stream()
              .filter(each -> id.equals(each.getId()))
              .findFirst()
              .orElseThrow();
      item.fire();
    });
    robot.interact(() -> bench.window.drain());
  }

  private static boolean isAdvice(Object row) {
    return row instanceof IssueRow.Item item && item.issue().severity() == Severity.INFO;
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> {
      Pictures.take(scene, name + "-light");
      theme.choiceProperty().set(Theme.Choice.DARK);
      Pictures.take(scene, name + "-dark");
      theme.choiceProperty().set(Theme.Choice.LIGHT);
    });
  }

  @Test
  void adviceIsIgnoredWithAReasonAndBroughtBack(FxRobot robot) {
    robot.clickOn("#issues-practices");
    until(robot, () -> model.tally().infos() > 0);
    long before = model.tally().infos();
    robot.interact(() -> model.filter().shows(Severity.ERROR).set(false));
    picture(robot, "advice");
    choose(robot, "issues-menu-ignore");
    assertThat(robot.lookup("#ignore-confirm").queryButton().isDisabled()).isTrue();
    robot.clickOn("#ignore-reason").write("we know");
    picture(robot, "advice-ignore");
    robot.clickOn("#ignore-confirm");
    until(robot, () -> model.tally().ignored() == 1);
    assertThat(robot.lookup("#ignore-confirm").tryQuery()).isEmpty();
    robot.clickOn("Ignored 1");
    robot.interact(() -> bench.window.drain());
    picture(robot, "advice-ignored");
    assertThat(robot.lookup("#issues-ignored-only").query().isVisible()).isTrue();
    robot.clickOn("#issues-show-others");
    assertThat(model.showsIgnoredProperty().get()).isFalse();
    assertThat(robot.lookup("#issues-ignored-only").query().isVisible()).isFalse();
    robot.clickOn("Ignored 1");
    choose(robot, "issues-menu-tell");
    assertThat(model.tally().ignored()).isZero();
    assertThat(model.tally().infos()).isEqualTo(before);
    assertThat(robot.lookup("#issues-show-ignored").query().isVisible()).isFalse();
  }

  @Test
  void theMenuOfARowNarrowsTheListAndAChipWidensItAgain(FxRobot robot) {
    robot.clickOn("#issues-practices");
    until(robot, () -> model.tally().infos() > 0);
    robot.interact(() -> model.filter().shows(Severity.ERROR).set(false));
    choose(robot, "issues-menu-only-file");
    choose(robot, "issues-menu-only-code");
    picture(robot, "issues-narrow");
    Tally.Listed listed = model.tally().listed();
    assertThat(listed.count()).isPositive().isLessThan(listed.of());
    assertThat(robot.lookup("#issues-narrow-count").queryLabeled().getText())
        .isEqualTo(listed.count() + " of " + listed.of() + " issues");
    assertThat(robot.lookup("#issues-narrow-file").queryButton().getText()).endsWith(".view");
    robot.clickOn("#issues-narrow-file").clickOn("#issues-narrow-code");
    assertThat(model.filter().fileProperty().get()).isNull();
    assertThat(model.filter().codeProperty().get()).isEmpty();
    robot.clickOn("#issues-narrow-clear");
    assertThat(robot.lookup("#issues-narrow").query().isVisible()).isFalse();
    assertThat(model.tally().listed().count()).isEqualTo(listed.of());
  }
}
