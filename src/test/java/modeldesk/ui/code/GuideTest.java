package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.lang.find.Explanation;
import modeldesk.text.Span;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class GuideTest {
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final List<String> led = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private CodeView code;

  private final class Led implements Guide {
    @Override
    public void explain(Supplier<String> text, int offset, Consumer<Explanation> then) {
      answers.add(() -> then.accept(new Explanation("orders · view", "F12 opens it")));
    }

    @Override
    public void definition(int offset) {
      led.add("definition " + offset);
    }

    @Override
    public void usages(int offset) {
      led.add("usages " + offset);
    }
  }

  @Start
  void start(Stage stage) {
    code = new CodeView(background);
    code.load("base_view: orders\nlabel: y\n", () -> {});
    code.guideBy(new Led());
    Scene scene = new Scene(code, 700, 300);
    TestStage.show(stage, scene);
    code.reveal(new Span(0, 0));
  }

  @AfterEach
  void close() {
    background.close();
  }

  private Bounds word(FxRobot robot) {
    List<Bounds> found = new ArrayList<>();
    robot.interact(() -> found.add(code.area().getCharacterBoundsOnScreen(13, 14).orElseThrow()));
    return found.getFirst();
  }

  /// A mouse event over the word `orders`, the shortcut key held or not.
  private void mouse(FxRobot robot, EventType<MouseEvent> type, boolean held) {
    Bounds word = word(robot);
    robot.interact(() -> {
      var at = code.area().screenToLocal(word.getCenterX(), word.getCenterY());
      code.area()
          .fireEvent(
              new MouseEvent(
                  type,
                  at.getX(),
                  at.getY(),
                  word.getCenterX(),
                  word.getCenterY(),
                  type.equals(MouseEvent.MOUSE_MOVED) ? MouseButton.NONE : MouseButton.PRIMARY,
                  1,
                  false,
                  held,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null));
    });
  }

  private void restOn(FxRobot robot, int offset) {
    robot.interact(
        () -> code.area().fireEvent(MouseOverTextEvent.beginAt(new Point2D(100, 20), offset)));
  }

  private static List<String> tips() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .filter(Window::isShowing)
        .map(tip -> ((Tooltip) tip).getText())
        .toList();
  }

  @Test
  void withCtrlNamesAreLinks(FxRobot robot) {
    mouse(robot, MouseEvent.MOUSE_MOVED, false);
    assertThat(code.area().getCursor()).isNotEqualTo(Cursor.HAND);
    mouse(robot, MouseEvent.MOUSE_PRESSED, false);
    assertThat(led).isEmpty();
    mouse(robot, MouseEvent.MOUSE_MOVED, true);
    assertThat(code.area().getCursor()).isEqualTo(Cursor.HAND);
    mouse(robot, MouseEvent.MOUSE_PRESSED, true);
    assertThat(led).containsExactly("definition 13");
  }

  @Test
  void whatANameMeansStandsBesideTheMouseOnceItIsKnown(FxRobot robot) {
    restOn(robot, 13);
    assertThat(tips()).isEmpty();
    robot.interact(answers.getFirst());
    assertThat(tips()).containsExactly("orders · view\n\nF12 opens it");
    robot.type(KeyCode.RIGHT);
    assertThat(tips()).isEmpty();
  }

  @Test
  void anAnswerThatComesAfterTheMouseWentOnIsNotShown(FxRobot robot) {
    restOn(robot, 13);
    robot.type(KeyCode.RIGHT);
    robot.interact(answers.getFirst());
    assertThat(tips()).isEmpty();
  }
}
