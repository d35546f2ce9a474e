package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.lang.complete.Proposal;
import modeldesk.text.Edit;
import modeldesk.text.Span;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class CompletingTest {
  private static final List<String> KEYS = List.of("label", "label_of", "links");

  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final List<Integer> asked = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private List<String> values = List.of();
  private Proposal.Kind kindOfValues = Proposal.Kind.VALUE;
  private boolean slow;
  private CodeView code;

  @Start
  void start(Stage stage) {
    code = new CodeView(background);
    code.load("base_view: x\nlabelled: y\n", () -> {});
    code.completeWith(this::propose);
    Scene scene = new Scene(code, 700, 400);
    TestStage.show(stage, scene);
    code.reveal(new Span(13, 13));
  }

  @AfterEach
  void close() {
    background.close();
  }

  private void propose(Supplier<String> text, int offset, Consumer<List<Proposal>> then) {
    asked.add(offset);
    String all = text.get();
    int start = offset;
    while (start > 0 && Character.isLetter(all.charAt(start - 1))) {
      start--;
    }
    int begin = start;
    String typed = all.substring(begin, offset);
    if (all.startsWith(": ", begin - 2)) {
      then.accept(
          values.stream()
              .map(value ->
                  new Proposal(
                      value,
                      kindOfValues,
                      "",
                      "",
                      new Edit(begin, offset, value),
                      begin + value.length()))
              .toList());
      return;
    }
    List<Proposal> found =
        KEYS.stream()
            .filter(key -> key.startsWith(typed))
            .map(key ->
                new Proposal(
                    key,
                    Proposal.Kind.KEY,
                    "",
                    "What " + key + " does.",
                    new Edit(begin, offset, key + ": "),
                    begin + key.length() + 2))
            .toList();
    if (slow) {
      answers.add(() -> then.accept(found));
    } else {
      then.accept(found);
    }
  }

  private List<String> shown() {
    return on(() ->
        Window.getWindows().stream()
            .filter(each -> each.isShowing() && each.getScene() != null)
            .map(each -> each.getScene().lookup("#code-proposals"))
            .filter(node -> node != null)
            .flatMap(node -> ((ListView<?>) node).getItems().stream())
            .map(each -> ((Proposal) each).text())
            .toList());
  }

  private String text() {
    return on(code::text);
  }

  private static <T> T on(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  @Test
  void aWordThatIsBegunIsProposedToItsEndAndEnterTakesIt(FxRobot robot) {
    robot.write("la");
    assertThat(shown()).containsExactly("label", "label_of");
    assertThat(asked).containsExactly(14, 15);
    on(() -> {
      Pictures.take(list().getScene(), "completion");
      return true;
    });
    robot.type(KeyCode.ENTER);
    assertThat(text()).isEqualTo("base_view: x\nlabel: labelled: y\n");
    assertThat(on(() -> code.caretProperty().get().offset())).isEqualTo(20);
    assertThat(shown()).isEmpty();
  }

  @Test
  void aKeyThatIsTakenGoesOnToItsValues(FxRobot robot) {
    values = List.of("always_left", "inner");
    robot.write("la").type(KeyCode.ENTER);
    assertThat(shown()).containsExactly("always_left", "inner");
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(text()).startsWith("base_view: x\nlabel: inner");
    assertThat(shown()).isEmpty();
  }

  @Test
  void enterBehindAWordThatIsWholeMakesANewLine(FxRobot robot) {
    values = List.of("inner", "inner_each");
    robot.write("la").type(KeyCode.ENTER);
    robot.write("inner");
    assertThat(shown()).containsExactly("inner", "inner_each");
    robot.type(KeyCode.ENTER);
    assertThat(text()).isEqualTo("base_view: x\nlabel: inner\nlabelled: y\n");
    assertThat(shown()).isEmpty();
  }

  @Test
  void aViewThatIsTakenGoesOnToItsFields(FxRobot robot) {
    values = List.of("orders.");
    kindOfValues = Proposal.Kind.VIEW;
    robot.write("la").type(KeyCode.ENTER);
    robot.type(KeyCode.ENTER);
    assertThat(text()).startsWith("base_view: x\nlabel: orders.labelled");
    assertThat(asked).containsExactly(14, 15, 20, 27);
  }

  @Test
  void aKeyWithKeysBelowItDoesNotGoOn(FxRobot robot) {
    values = List.of("sql");
    kindOfValues = Proposal.Kind.KEY;
    robot.write("la").type(KeyCode.ENTER);
    assertThat(text()).startsWith("base_view: x\nlabel: ");
    assertThat(asked).hasSize(3);
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatIsTypedOverASelectionIsProposedToo(FxRobot robot) {
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, "labelled".length()).release(KeyCode.SHIFT);
    robot.write("l");
    assertThat(shown()).containsExactly("label", "label_of", "links");
    robot.type(KeyCode.ENTER);
    assertThat(text()).isEqualTo("base_view: x\nlabel: : y\n");
  }

  @Test
  void nothingIsProposedForWhatIsTakenBackOrMadeAgain(FxRobot robot) {
    robot.write("l").type(KeyCode.ESCAPE);
    on(() -> {
      code.undo();
      code.redo();
      return true;
    });
    assertThat(text()).isEqualTo("base_view: x\nllabelled: y\n");
    assertThat(asked).containsExactly(14);
    assertThat(shown()).isEmpty();
  }

  @Test
  void arrowsChooseAndTabReplacesTheRestOfTheWord(FxRobot robot) {
    on(() -> {
      code.reveal(new Span(15, 15));
      return true;
    });
    robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
    assertThat(shown()).containsExactly("label", "label_of");
    robot.type(KeyCode.DOWN).type(KeyCode.TAB);
    assertThat(text()).isEqualTo("base_view: x\nlabel_of: : y\n");
  }

  @Test
  void escapeSendsItAwayAndTypingGoesOn(FxRobot robot) {
    robot.write("l");
    robot.type(KeyCode.ESCAPE);
    assertThat(shown()).isEmpty();
    robot.write("z");
    robot.type(KeyCode.ENTER);
    assertThat(text()).startsWith("base_view: x\nlz\nlabelled");
    assertThat(shown()).isEmpty();
  }

  @Test
  void backspaceAsksAgainAndASignEndsIt(FxRobot robot) {
    robot.write("lab");
    robot.type(KeyCode.BACK_SPACE);
    robot.type(KeyCode.BACK_SPACE);
    assertThat(shown()).containsExactly("label", "label_of", "links");
    robot.write(",");
    assertThat(shown()).isEmpty();
  }

  @Test
  void anAnswerThatComesLateIsNotShown(FxRobot robot) {
    slow = true;
    robot.write("l");
    robot.type(KeyCode.LEFT);
    on(() -> {
      answers.forEach(Runnable::run);
      return true;
    });
    assertThat(asked).hasSize(1);
    assertThat(shown()).isEmpty();
  }

  @Test
  void anAnswerThatComesAfterEscapeIsNotShown(FxRobot robot) {
    slow = true;
    robot.write("l").type(KeyCode.ESCAPE);
    on(() -> {
      answers.forEach(Runnable::run);
      return true;
    });
    assertThat(asked).hasSize(1);
    assertThat(shown()).isEmpty();
  }

  private static Node list() {
    return Window.getWindows().stream()
        .filter(each -> each.isShowing() && each.getScene() != null)
        .map(each -> each.getScene().lookup("#code-proposals"))
        .filter(node -> node != null)
        .findFirst()
        .orElseThrow();
  }
}
