package modeldesk.ui.content;

import static modeldesk.ui.content.ContentOmni.byPullRequest;
import static modeldesk.ui.content.ContentOmni.document;
import static modeldesk.ui.content.ContentOmni.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import modeldesk.api.ReplacedCounts;
import modeldesk.app.Theme;
import modeldesk.model.Issue;
import modeldesk.model.Target;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.issues.FixViewModel;
import modeldesk.ui.issues.IgnoreViewModel;
import modeldesk.ui.issues.IssuesView;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The findings in the Issues panel and the card they lead to.
@ExtendWith(WindowExtension.class)
final class ContentViewTest {
  private static final String ISSUE = "Field 'ecomm__order_items.ship_days' not found in model";

  @TempDir static Path home;
  private Bench bench;
  private ContentOmni omni;
  private IssuesViewModel issues;
  private ReplaceViewModel model;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    omni = new ContentOmni(bench.api);
    issues =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            omni.api(),
            bench.background,
            Clock.systemUTC());
    ModalHost host = new ModalHost();
    model =
        new ReplaceViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            new Dialogs(host),
            omni.api(),
            bench.background,
            issues.content()::run);
    issues.content().onReplace(model::show);
    FixViewModel fixes =
        new FixViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.drafts,
            bench.issues,
            bench.language(),
            bench.notices,
            bench.background);
    IssuesView view = new IssuesView(issues, fixes, new IgnoreViewModel(issues));
    BorderPane window = new BorderPane(view);
    window.setTop(new HBox(view.tools()));
    host.cover(window);
    new ReplaceView(model, host);
    scene = new Scene(host, 1392, 720);
    theme = TestStage.show(stage, scene);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void on(FxRobot robot, Target target) {
    robot.interact(() -> {
      bench.open(target);
      bench.window.drain();
    });
  }

  private void until(FxRobot robot, BooleanSupplier condition) {
    robot.interact(() -> bench.window.until(condition));
    robot.interact(() -> bench.window.drain());
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> {
      theme.choiceProperty().set(Theme.Choice.LIGHT);
      Pictures.take(scene, name + "-light");
      theme.choiceProperty().set(Theme.Choice.DARK);
      Pictures.take(scene, name + "-dark");
      theme.choiceProperty().set(Theme.Choice.LIGHT);
    });
  }

  private void keyboardComesTo(String id) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> scene.getFocusOwner() != null && id.equals(scene.getFocusOwner().getId())));
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryButton();
  }

  private static String text(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return ((Label) node).getText();
  }

  private boolean has(Issue.Origin origin) {
    return bench.issues.all().stream().anyMatch(issue -> issue.origin() == origin);
  }

  @Test
  void aFindingLeadsToAReplacementOnTheBranch(FxRobot robot) throws TimeoutException {
    on(robot, bench.branch("fix/topics"));
    robot.interact(() -> {
      omni.reports.add(
          report(
              document("Fulfilment weekly", "Published", ISSUE),
              document("Returns desk", "Published", ISSUE, "Topic 'coupons' not found in model")));
      issues.content().run();
    });
    until(robot, () -> has(Issue.Origin.CONTENT));
    robot.interact(issues::validate);
    until(robot, () -> has(Issue.Origin.OMNI));
    robot.interact(() -> issues.filter().wordsProperty().set("ship_days"));
    robot.clickOn(robot.lookup(ISSUE).nth(0).<Node>query());
    assertThat(robot.lookup("#issues-details").query().isVisible()).isTrue();
    robot.interact(() -> issues.filter().clear());
    picture(robot, "content-issues");
    robot.interact(() -> issues.filter().wordsProperty().set("ship_days"));
    robot.clickOn(robot.lookup("Replace in content…").match(Node::isVisible).nth(0).<Node>query());
    assertThat(model.findProperty().get()).isEqualTo("ecomm__order_items.ship_days");
    assertThat(button(robot, "replace-count").isDisabled()).isTrue();
    picture(robot, "replace-content-start");
    robot.interact(() -> {
      omni.reports.clear();
      omni.reports.addAll(
          List.of(
              report(
                  document("Fulfilment weekly", "Published", ISSUE),
                  document("Returns desk", "draft", ISSUE),
                  byPullRequest("Month end")),
              report()));
    });
    robot.interact(() -> model.replacementProperty().set("ecomm__order_items.time_to_ship"));
    robot.clickOn("#replace-count");
    until(robot, () -> model.step() instanceof Step.Counted);
    assertThat(text(robot, "#replace-counted"))
        .isEqualTo("3 documents use ecomm__order_items.ship_days, with 4 queries in all.");
    assertThat(button(robot, "replace-run").getText())
        .isEqualTo("Replace in 3 documents on fix/topics");
    picture(robot, "replace-content-counted");
    robot.interact(() -> omni.replacing = wanted -> new ReplacedCounts(2, 2, 0, 1, 1));
    robot.clickOn("#replace-run");
    until(robot, () -> model.step() instanceof Step.Done);
    keyboardComesTo("replace-validate");
    picture(robot, "replace-content-done");
    robot.interact(() -> omni.reports.clear());
    robot.interact(() -> omni.reports.add(report()));
    robot.clickOn("#replace-validate");
    until(robot, () -> issues.tally().content() == 0);
    assertThat(robot.lookup("#replace-content").tryQuery()).isEmpty();
  }

  @Test
  void publishedContentIsWarnedOfAndTheNameTyped(FxRobot robot) throws TimeoutException {
    on(robot, bench.shared());
    robot.interact(() -> {
      omni.reports.addAll(List.of(report(document("Weekly", "Published", ISSUE)), report()));
      model.show();
    });
    robot.clickOn("#replace-find").write("a.b");
    robot.clickOn("#replace-with").write("c.d");
    robot.push(KeyCode.ENTER);
    until(robot, () -> model.step() instanceof Step.Counted);
    picture(robot, "replace-content-published");
    robot.clickOn("#replace-run");
    assertThat(button(robot, "dialog-confirm").isDisabled()).isTrue();
    picture(robot, "replace-content-confirm");
    robot.interact(
        () -> robot.lookup("#dialog-typed").queryTextInputControl().setText("Blobs R Us"));
    robot.interact(() -> omni.replacing = wanted -> new ReplacedCounts(1, 1, 0, 0, 0));
    robot.clickOn("#dialog-confirm");
    until(robot, () -> model.step() instanceof Step.Done);
    assertThat(omni.asked).containsExactly("find a.b", "find c.d", "replace a.b");
    keyboardComesTo("replace-validate");
    robot.push(KeyCode.ESCAPE);
    assertThat(model.showingProperty().get()).isFalse();
  }
}
