package modeldesk.ui.merge;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static modeldesk.ui.merge.MergeBench.ITEMS;
import static modeldesk.ui.merge.MergeBench.LABEL;
import static modeldesk.ui.merge.MergeBench.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.Pictures;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class MergeViewTest {
  @TempDir static Path home;
  private MergeBench desk;
  private Target branch;
  private Target shared;
  private ModalHost host;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) throws Exception {
    desk = new MergeBench(home);
    host = new ModalHost();
    host.cover(new BorderPane());
    new MergeView(desk.merge, host);
    shared = desk.bench.shared();
    branch = desk.branch("fix/topics");
    desk.change(branch, ITEMS, LABEL, "label: Ordered lines");
    desk.change(branch, RETURNS, "label: Returns", "label: Sent back");
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    scene = new Scene(host, 1440, 900);
    theme = new Theme(Theme.Choice.LIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1440);
    stage.setHeight(900);
    stage.show();
  }

  @AfterEach
  void close() {
    desk.close();
    Application.setUserAgentStylesheet(null);
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(on(() -> requireNonNull(scene.lookup(id))));
  }

  private void fx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void turn(BooleanSupplier until) {
    fx(() -> desk.bench.window.until(until));
  }

  private void picture(String name) {
    fx(() -> Pictures.take(scene, "merge-" + name + "-light"));
    fx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
    fx(() -> Pictures.take(scene, "merge-" + name + "-dark"));
    fx(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
  }

  private void show(Target target) {
    fx(() -> desk.merge.show(target.model(), requireNonNull(target.branch())));
    turn(() -> desk.merge.stage() instanceof MergeStage.Review);
    turn(() -> desk.merge.diffProperty().get() != null);
  }

  @Test
  void driftIsSeenFromThreeSidesAndTheButtonWorksOnlyAfterTheTick(FxRobot robot) throws Exception {
    fx(() -> desk.merge.show(branch.model(), requireNonNull(branch.branch())));
    picture("reading");
    turn(() -> desk.merge.stage() instanceof MergeStage.Review);
    turn(() -> desk.merge.diffProperty().get() != null);
    picture("drift");
    assertThat(node("#merge-files", ListView.class).getSelectionModel().getSelectedIndex())
        .isZero();
    assertThat(node("#merge-run", Button.class).getText())
        .isEqualTo("Merge 2 files of fix/topics into Blobs R Us");
    assertThat(node("#merge-run", Button.class).isDisabled()).isTrue();
    robot.clickOn("#merge-sight-result");
    assertThat(desk.merge.sightProperty().get()).isEqualTo(MergeSight.RESULT);
    robot.clickOn("#merge-overwrite");
    assertThat(node("#merge-run", Button.class).isDisabled()).isFalse();
    robot.clickOn("#merge-run");
    turn(() -> desk.merge.stage() instanceof MergeStage.Ended);
    picture("done");
    assertThat(desk.text(shared, ITEMS)).contains("label: Ordered lines");
  }

  @Test
  void theKeyboardAloneChoosesFilesAndEscapeSendsNothing(FxRobot robot) throws Exception {
    show(branch);
    robot.push(KeyCode.DOWN);
    assertThat(requireNonNull(desk.merge.selectedProperty().get()).name()).isEqualTo(RETURNS);
    assertThat(node("#merge-sights", Node.class).isVisible()).isFalse();
    turn(() -> desk.merge.diffProperty().get() != null);
    picture("file");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(desk.merge.stage()).isInstanceOf(MergeStage.Review.class);
    fx(() -> node("#merge-overwrite", CheckBox.class).requestFocus());
    robot.push(KeyCode.SPACE);
    assertThat(desk.merge.choices().overwriteProperty().get()).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(host.isShowing()).isFalse();
    assertThat(desk.merge.showingProperty().get()).isFalse();
    assertThat(desk.text(shared, ITEMS)).contains("label: Pieces sold");
  }

  @Test
  void pullRequestRefusalUnknownEndAndFailureHaveTheirFaces(FxRobot robot) throws Exception {
    Target ledger = desk.ledgerBranch();
    desk.change(ledger, new FileName("postings.topic"), "base_view", "# Seen\nbase_view");
    show(ledger);
    picture("pull-request");
    assertThat(node("#merge-pull-request", Node.class).isVisible()).isFalse();
    robot.clickOn("#merge-force-name").write("fix/ledger");
    assertThat(node("#merge-run", Button.class).isDisabled()).isFalse();
    desk.bench.server.faults().next(1, "POST", "/api/v1/models", Faults.SERVER_ERROR);
    desk.lookAfterFails();
    robot.clickOn("#merge-run");
    turn(() -> desk.merge.stage() instanceof MergeStage.Ended);
    picture("unknown");
    desk.bench.server.faults().next(1, "GET", "/api/v1/models", Faults.FORBIDDEN);
    robot.clickOn("#merge-look-again");
    turn(() -> desk.merge.stage() instanceof MergeStage.Ended);
    assertThat(node("#merge-look-again", Button.class).isVisible()).isTrue();
    desk.bench.server.faults().next(1, "GET", "/api/v1/models", Faults.FORBIDDEN);
    robot.interact(desk.merge::readAgain);
    turn(() -> desk.merge.stage() instanceof MergeStage.Failed);
    picture("failed");
  }
}
