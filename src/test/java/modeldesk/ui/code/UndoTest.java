package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import modeldesk.text.Change;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import modeldesk.ui.WindowExtension;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class UndoTest {
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private CodeView code;
  private CodeArea plain;

  @Start
  void start(Stage stage) {
    code = new CodeView(background);
    plain = new CodeArea();
    plain.setPrefHeight(100);
    stage.setScene(new Scene(new VBox(code, plain), 640, 400));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void whatMakesOneStepIsTheSameAsInAnAreaAsItComes() {
    load("name: x\n");
    on(() -> plain.replaceText("name: x\n"));
    on(() -> plain.getUndoManager().forgetHistory());
    for (CodeArea area : List.of(code.area(), plain)) {
      on(() -> area.insertText(8, "l"));
      on(() -> area.insertText(9, "a"));
      on(() -> area.insertText(10, "b"));
      on(() -> area.deleteText(10, 11));
      on(() -> area.insertText(0, "#"));
      on(() -> area.insertText(1, " "));
      on(() -> area.deleteText(0, 1));
      on(() -> area.getUndoManager().preventMerge());
      on(() -> area.insertText(0, "y"));
    }
    List<String> ours = undoAll(code.area());
    assertThat(ours).isEqualTo(undoAll(plain));
    assertThat(ours).last().isEqualTo("name: x\n");
    assertThat(ours.size()).isBetween(3, 8);
    assertThat(redoAll(code.area())).isEqualTo(redoAll(plain));
  }

  @Test
  void typingInOneGoIsOneStep(FxRobot robot) {
    load("");
    on(code::requestFocus);
    on(() -> {
      for (String key : List.of("a", "b", "c")) {
        code.area().replaceSelection(key);
      }
    });
    assertThat(get(() -> code.undoSteps().get()))
        .isEqualTo(
            new UndoSteps(List.of(new UndoStep(List.of(new Change(0, "", "abc")))), List.of()));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(get(code::text)).isEmpty();
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    assertThat(get(code::text)).isEqualTo("abc");
  }

  @Test
  void stepsOfAnEarlierRunAreTakenBackAndMadeAgain() {
    load("a: 1\nb: 2\n");
    on(() -> code.apply(Edits.of(new Edit(0, 1, "first"), new Edit(8, 9, "9"))));
    on(() -> code.area().insertText(0, "# x\n"));
    on(code::undo);
    UndoSteps made = get(() -> code.undoSteps().get());
    assertThat(made.undo()).hasSize(1);
    assertThat(made.redo()).hasSize(1);

    load("first: 1\nb: 9\n");
    on(() -> code.earlier(made));
    on(code::redo);
    assertThat(get(code::text)).isEqualTo("# x\nfirst: 1\nb: 9\n");
    on(code::undo);
    on(code::undo);
    assertThat(get(code::text)).isEqualTo("a: 1\nb: 2\n");
    on(code::undo);
    assertThat(get(code::text)).isEqualTo("a: 1\nb: 2\n");
    on(code::redo);
    assertThat(get(code::text)).isEqualTo("first: 1\nb: 9\n");
  }

  @Test
  void typingOnIsAStepOfItsOwnAndStepsThatComeLateGoBelowIt() {
    load("ab");
    on(() -> code.area().insertText(2, "c"));
    on(() ->
        code.earlier(
            new UndoSteps(
                List.of(new UndoStep(List.of(new Change(1, "", "b")))),
                List.of(new UndoStep(List.of(new Change(2, "", "lost")))))));
    on(() -> code.area().insertText(3, "d"));
    assertThat(undoAll(code.area())).containsExactly("abcd", "abc", "ab", "a");
    assertThat(redoAll(code.area())).containsExactly("a", "ab", "abc", "abcd");
  }

  private void load(String text) {
    on(() -> code.load(text, () -> {}));
  }

  private static List<String> undoAll(CodeArea area) {
    return get(() -> {
      List<String> texts = new ArrayList<>(List.of(area.getText()));
      while (area.isUndoAvailable()) {
        area.undo();
        texts.add(area.getText());
      }
      return texts;
    });
  }

  private static List<String> redoAll(CodeArea area) {
    return get(() -> {
      List<String> texts = new ArrayList<>(List.of(area.getText()));
      while (area.isRedoAvailable()) {
        area.redo();
        texts.add(area.getText());
      }
      return texts;
    });
  }

  private static void on(Runnable action) {
    get(() -> {
      action.run();
      return true;
    });
  }

  private static <T> T get(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
