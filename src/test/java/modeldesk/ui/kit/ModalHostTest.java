package modeldesk.ui.kit;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class ModalHostTest {
  private Button opener;
  private Button editor;
  private Button cancel;
  private Button run;
  private ModalHost host;
  private Scene scene;

  @Start
  void start(Stage stage) {
    opener = Buttons.plain("Open", () -> {});
    editor = Buttons.plain("Editor", () -> {});
    cancel = Buttons.plain("Cancel", () -> {});
    run = Buttons.primary("Run", () -> {});
    host = new ModalHost();
    host.cover(new HBox(opener, Buttons.plain("Next", () -> {}), editor));
    host.homeIs(editor::requestFocus);
    scene = new Scene(host, 700, 400);
    TestStage.show(stage, scene);
    opener.requestFocus();
    host.show(
        Modal.form("card", Feather.EDIT, "Card", new VBox(), new Footer(cancel, run))
            .focusing(run));
  }

  private void keyboardComesTo(Node node) throws Exception {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> node.equals(scene.getFocusOwner())));
  }

  @Test
  void theMainButtonGetsTheKeyboardBackWhenItWorksAgain(FxRobot robot) throws Exception {
    keyboardComesTo(run);
    robot.interact(() -> run.setDisable(true));
    keyboardComesTo(cancel);
    robot.interact(() -> run.setDisable(false));
    keyboardComesTo(run);
  }

  @Test
  void theMainButtonGetsTheKeyboardOfAControlThatIsReplaced(FxRobot robot) throws Exception {
    Button validate = Buttons.primary("Validate", () -> {});
    robot.interact(() -> {
      HBox footer = (HBox) run.getParent();
      footer.getChildren().set(footer.getChildren().indexOf(run), validate);
    });
    keyboardComesTo(validate);
  }

  @Test
  void whereTheUserWentInTheCardTheKeyboardStays(FxRobot robot) throws Exception {
    Node close = on(() -> requireNonNull(scene.lookup("#card-close")));
    robot.interact(() -> run.setDisable(true));
    keyboardComesTo(cancel);
    robot.interact(close::requestFocus);
    keyboardComesTo(close);
    robot.interact(() -> run.setDisable(false));
    robot.interact(() -> {});
    keyboardComesTo(close);
  }

  @Test
  void theKeyboardGoesBackToWhereItWas(FxRobot robot) throws Exception {
    robot.interact(host::close);
    keyboardComesTo(opener);
  }

  @Test
  void theKeyboardGoesToWhereWorkGoesOnWhenThePlaceItWasAtIsGone(FxRobot robot) throws Exception {
    robot.interact(() -> opener.setDisable(true));
    robot.interact(host::close);
    keyboardComesTo(editor);
  }

  @Test
  void theKeyboardGoesToWhereWorkGoesOnWhenThePlaceItWentBackToStopsWorking(FxRobot robot)
      throws Exception {
    robot.interact(host::close);
    keyboardComesTo(opener);
    robot.interact(() -> opener.setDisable(true));
    keyboardComesTo(editor);
  }

  @Test
  void theKeyboardGoesToWhereWorkGoesOnWhenThePlaceItIsAtGoesLongAfterTheCard(FxRobot robot)
      throws Exception {
    Button next = Buttons.plain("After", () -> {});
    robot.interact(() -> {
      ((HBox) opener.getParent()).getChildren().add(next);
      host.homeIs(next::requestFocus);
      host.close();
      editor.requestFocus();
    });
    keyboardComesTo(editor);
    robot.interact(() -> ((HBox) editor.getParent()).getChildren().remove(editor));
    keyboardComesTo(next);
  }

  @Test
  void aCardBelowGetsTheKeyboardOnItsMainButtonWhenTheOldPlaceIsGone(FxRobot robot)
      throws Exception {
    robot.interact(() -> {
      cancel.requestFocus();
      host.show(Modal.form("top", Feather.EDIT, "Top", new VBox(), new Footer()));
      cancel.setDisable(true);
      host.close();
    });
    keyboardComesTo(run);
    assertThat(host.isShowing()).isTrue();
  }

  @Test
  void aButtonThatWorksSaysItsNameWhereTheMouseRests(FxRobot robot) throws Exception {
    Button icon = Buttons.icon(Feather.ROTATE_CCW, "Reset cache", () -> {});
    ReasonedButton reasoned = new ReasonedButton(icon, "Reset cache");
    robot.interact(() -> {
      host.close();
      host.cover(new VBox(reasoned));
    });
    robot.moveTo(icon);
    tooltipSays("Reset cache");
    robot.interact(() -> reasoned.setReason("Open a model first."));
    tooltipSays("Open a model first.");
  }

  private static void tooltipSays(String text) throws Exception {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                    Window.getWindows().stream()
                        .anyMatch(w ->
                            w instanceof javafx.scene.control.Tooltip tip
                                && tip.getText().equals(text))));
  }
}
