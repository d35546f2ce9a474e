package modeldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.ui.WindowExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class TipTest {
  private Button button;

  @Start
  void start(Stage stage) {
    button = new Button("Push");
    stage.setScene(new Scene(new StackPane(button), 300, 200));
    stage.show();
  }

  @Test
  void isKnownToScreenReadersAtOnceAndHasAWindowOnlyWhenTheMouseCame(FxRobot robot) {
    on(() -> say(button, "Sends your drafts"));
    assertThat(on(button::getAccessibleHelp)).isEqualTo("Sends your drafts");
    assertThat(on(() -> Tip.of(button))).isEqualTo("Sends your drafts");
    assertThat(tooltip()).isNull();
    robot.moveTo(button);
    assertThat(tooltip()).isEqualTo("Sends your drafts");
  }

  @Test
  void changesAndGoesUnderTheMouse(FxRobot robot) {
    SimpleStringProperty words = new SimpleStringProperty("");
    on(() -> {
      Tip.follow(button, words);
      return null;
    });
    robot.moveTo(button);
    assertThat(tooltip()).isNull();
    on(() -> set(words, "Nothing to push"));
    assertThat(tooltip()).isEqualTo("Nothing to push");
    on(() -> set(words, "Offline"));
    assertThat(tooltip()).isEqualTo("Offline");
    on(() -> set(words, ""));
    assertThat(tooltip()).isNull();
    assertThat(on(button::getAccessibleHelp)).isEmpty();
  }

  @Test
  void leavesEscapeToTheCardUnderIt(FxRobot robot) throws TimeoutException {
    AtomicBoolean closed = new AtomicBoolean();
    on(() -> {
      button.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> closed.set(true));
      return say(button, "Sends your drafts");
    });
    robot.moveTo(button);
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> on(() -> Window.getWindows().size() == 2));
    robot.push(KeyCode.ESCAPE);
    assertThat(closed).isTrue();
  }

  @Test
  void helpThatANodeHasOfItsOwnStays() {
    on(() -> {
      button.setAccessibleHelp("Its own");
      return say(button, "Words");
    });
    assertThat(on(button::getAccessibleHelp)).isEqualTo("Its own");
  }

  private static String set(SimpleStringProperty words, String value) {
    words.set(value);
    return value;
  }

  private static String say(Node node, String words) {
    Tip.say(node, words);
    return words;
  }

  private @Nullable String tooltip() {
    return on(() ->
        button.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip made
            ? made.getText()
            : null);
  }

  private static <T extends @Nullable Object> T on(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }
}
