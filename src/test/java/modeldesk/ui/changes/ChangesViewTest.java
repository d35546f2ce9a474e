package modeldesk.ui.changes;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class ChangesViewTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir static Path home;
  private Bench bench;
  private ChangesViewModel model;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new ChangesViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.issues,
            bench.notices,
            (question, confirmed) -> confirmed.run(),
            bench.background,
            Clock.systemUTC(),
            () -> {});
    scene = new Scene(new ChangesView(model), 1100, 229);
    theme = TestStage.show(stage, scene);
    bench.open(bench.branch("fix/topics"));
    bench.type(API, "# Reviewed\n");
    bench.documents.keepAll();
    bench.texts.delete(RETURNS);
    bench.drafts.create(new FileName("ecomm/fresh.view"), "schema: ecomm\n");
    bench.window.until(() ->
        model.rows().size() == 3
            && model.rows().stream().allMatch(row -> row.count() != null)
            && model.diffProperty().get() != null);
  }

  @AfterEach
  void close() {
    bench.close();
    Application.setUserAgentStylesheet(null);
  }

  private Node node(String selector) {
    return on(() -> requireNonNull(scene.lookup(selector)));
  }

  private Button discard() {
    return (Button) node("#changes-discard");
  }

  private void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            ImageIO.write(
                SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                "png",
                new File("target/" + name + ".png")));
  }

  @Test
  void theChosenDraftIsComparedAndADeletionIsRestored(FxRobot robot) {
    robot.clickOn("#changes-list").push(KeyCode.HOME);
    assertThat(model.selectedProperty().get()).isEqualTo(API);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            bench.window.until(() ->
                requireNonNull(model.diffProperty().get()).rightTitle().startsWith("Draft")
                    && requireNonNull(model.diffProperty().get())
                        .leftTitle()
                        .startsWith("On branch")));
    picture("changes-light");
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> theme.choiceProperty().set(Theme.Choice.DARK));
    picture("changes-dark");
    robot.clickOn("#changes-list").push(KeyCode.END);
    assertThat(discard().getText()).isEqualTo("Restore…");
    robot.clickOn("#changes-discard");
    WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> bench.window.until(() -> model.rows().size() == 2));
    assertThat(discard().getText()).isEqualTo("Discard…");
  }

  @Test
  void behindAnotherPanelTheComparisonWaitsUntilItIsLookedAt(FxRobot robot) {
    robot.clickOn("#changes-list").push(KeyCode.HOME);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            bench.window.until(() ->
                model.diffProperty().get() != null
                    && model.diffProperty().get().leftTitle().startsWith("On branch")
                    && model.diffProperty().get().rightTitle().startsWith("Draft")));
    ListView<?> rows = (ListView<?>) node("#changes-diff .diff-rows");
    List<?> before = on(() -> List.copyOf(rows.getItems()));
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          ChangeDiff shown = model.diffProperty().get();
          scene.getRoot().setVisible(false);
          bench.type(API, "# Reviewed again\n");
          bench.documents.keepAll();
          bench.window.until(() ->
              model.diffProperty().get() != null && !model.diffProperty().get().equals(shown));
        });
    assertThat(on(() -> List.copyOf(rows.getItems()))).isEqualTo(before);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.getRoot().setVisible(true));
    assertThat(on(() -> List.copyOf(rows.getItems()))).hasSize(before.size() + 1);
  }

  private CheckBox all() {
    return (CheckBox) node("#changes-all");
  }

  private Button push() {
    return (Button) node("#changes-push");
  }

  private CheckBox tick(FxRobot robot, String file) {
    return robot.lookup("#changes-list .check-box").queryAllAs(CheckBox.class).stream()
        .filter(box -> box.getAccessibleText().equals("Send " + file + " with the next push"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClickOnTheTickLeavesADraftOutAndOpensNothing(FxRobot robot) {
    assertThat(push().getText()).isEqualTo("Push 3 files…");
    robot.clickOn(tick(robot, "ecomm/fresh.view"));
    assertThat(bench.session.nextPush().leftOutProperty().get())
        .containsExactly(new FileName("ecomm/fresh.view"));
    assertThat(push().getText()).isEqualTo("Push 2 files…");
    assertThat(all().isIndeterminate()).isTrue();
    picture("changes-ticks-light");
    robot.doubleClickOn(tick(robot, "ecomm/fresh.view"));
    assertThat(bench.documents.find(new FileName("ecomm/fresh.view"))).isNull();
  }

  @Test
  void spaceTogglesTheChosenDraftsAndWithNoneTickedThePushSaysWhy(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.lookup("#changes-list").requestFocus());
    robot.push(KeyCode.HOME).push(KeyCode.SPACE);
    assertThat(bench.session.nextPush().leftOutProperty().get()).containsExactly(API);
    assertThat(tick(robot, "api.topic").isSelected()).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.SPACE);
    assertThat(bench.session.nextPush().leftOutProperty().get()).isEmpty();
    robot.push(KeyCode.SPACE);
    assertThat(push().isDisabled()).isTrue();
    assertThat(Tip.of(push())).isEqualTo("No draft is ticked. Tick in Changes what to push.");
  }

  @Test
  void theTickOfAllTakesAllInAndAllOut(FxRobot robot) {
    assertThat(all().isSelected()).isTrue();
    assertThat(all().getText()).isEqualTo("3 drafts");
    WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> bench.session.nextPush().send(List.of(API), false));
    robot.clickOn("#changes-all");
    assertThat(bench.session.nextPush().leftOutProperty().get()).isEmpty();
    assertThat(all().isSelected()).isTrue();
    robot.clickOn("#changes-all");
    assertThat(bench.session.nextPush().countProperty().get()).isZero();
    assertThat(all().isSelected()).isFalse();
    assertThat(all().isIndeterminate()).isFalse();
  }

  @Test
  void theTickOfAllIsReachedByKeyboard(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> all().requestFocus());
    robot.push(KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.SPACE);
    assertThat(bench.session.nextPush().countProperty().get()).isZero();
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> theme.choiceProperty().set(Theme.Choice.DARK));
    picture("changes-ticks-dark");
    robot.push(KeyCode.SPACE);
    assertThat(bench.session.nextPush().countProperty().get()).isEqualTo(3);
  }

  @Test
  void sideBySideStillWorksAfterTheMemoryWasTidied(FxRobot robot) {
    System.gc();
    robot.clickOn("#diff-side-by-side");
    assertThat(node("#changes-diff").getPseudoClassStates())
        .doesNotContain(PseudoClass.getPseudoClass("unified"));
    picture("changes-side-by-side");
    robot.clickOn("#diff-unified");
    assertThat(node("#changes-diff").getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("unified"));
  }

  @Test
  void severalDraftsAreChosenAndDiscardedByKeyboard(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.lookup("#changes-list").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.DELETE);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> bench.window.until(() -> model.rows().isEmpty()));
    WaitForAsyncUtils.waitForFxEvents();
    picture("changes-empty-light");
    assertThat(node("#changes-empty").isVisible()).isTrue();
  }
}
