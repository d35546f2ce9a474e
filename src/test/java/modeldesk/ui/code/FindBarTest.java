package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import modeldesk.text.Span;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.fxmisc.richtext.TextExt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class FindBarTest {
  private static final String TEXT = "status: 1\nStatus: 2\nother: status\nstatus_id: 3\n";

  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final Searches searches = new Searches();
  private final StackPane room = new StackPane();
  private FxRobot robot = new WindowRobot();
  private CodeView code;

  @Start
  void start(Stage stage) {
    code = new CodeView(background, searches);
    TestStage.show(stage, new Scene(room, 720, 400));
    room.getChildren().add(code);
    code.load(TEXT, () -> {});
    code.requestFocus();
  }

  @BeforeEach
  void robot(FxRobot given) {
    robot = given;
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void inANarrowEditorNothingIsCutOff() {
    shortcut(KeyCode.H);
    robot.write("status");
    counts("1 of 4");
    double high = on(() -> robot.lookup("#find-bar").queryAs(FindBar.class).getHeight());
    for (double width : List.of(560.0, 384.0, 330.0)) {
      on(() -> {
        code.setMaxWidth(width);
        room.layout();
        return true;
      });
      WaitForAsyncUtils.waitForFxEvents();
      for (String id :
          List.of("find-case", "find-word", "find-regex", "find-count", "replace", "replace-all")) {
        Region part = robot.lookup("#" + id).query();
        assertThat(on(() -> cutOff(part))).as(id + " at " + width).isFalse();
      }
      Region close = robot.lookup("#find-close").query();
      assertThat(on(() -> close.localToScene(close.getLayoutBounds()).getMaxX()))
          .isLessThan(on(() -> code.localToScene(code.getLayoutBounds()).getMaxX()));
    }
    assertThat(on(() -> robot.lookup("#find-bar").queryAs(FindBar.class).getHeight()))
        .isGreaterThan(high);
  }

  @Test
  void theCaretStaysInViewBelowTheBarAndTheViewWhereTheCaretIsNot() {
    on(() -> {
      code.load("a: 1\n".repeat(100), () -> {});
      code.area().layout();
      code.area().moveTo(code.area().lastVisibleParToAllParIndex() - 1, 2);
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
    int first = firstInView();
    shortcut(KeyCode.H);
    assertThat(caretInView()).isTrue();
    assertThat(firstInView()).isGreaterThan(first);
    robot.type(KeyCode.ESCAPE);
    on(() -> {
      code.area().showParagraphAtTop(60);
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
    shortcut(KeyCode.H);
    assertThat(firstInView()).isEqualTo(60);
  }

  private int firstInView() {
    return on(() -> code.area().firstVisibleParToAllParIndex());
  }

  private boolean caretInView() {
    return on(() -> {
      room.layout();
      Bounds caret = code.area().screenToLocal(code.area().getCaretBounds().orElseThrow());
      return caret.getMinY() >= 0 && caret.getMaxY() <= code.area().getHeight();
    });
  }

  private static boolean cutOff(Region part) {
    return part.getWidth() < part.prefWidth(-1)
        || ((Text) part.lookup(".text")).getText().contains("…")
        || ((Text) part.lookup(".text")).getText().contains("...");
  }

  @Test
  void findCountsAndGoesFromPlaceToPlace() {
    shortcut(KeyCode.F);
    robot.write("status");
    counts("1 of 4");
    robot.type(KeyCode.ENTER);
    assertThat(selection()).isEqualTo(new Span(10, 16));
    robot.type(KeyCode.F3);
    assertThat(selection()).isEqualTo(new Span(27, 33));
    with(KeyCode.SHIFT, KeyCode.ENTER);
    counts("2 of 4");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#find-bar").query().isVisible()).isFalse();
    assertThat(on(() -> code.area().isFocused())).isTrue();
    assertThat(selection()).isEqualTo(new Span(10, 16));
    assertThat(marks("code-match")).isEqualTo("");
  }

  @Test
  void onlyThePaneThatSeeksShowsTheMarks() {
    CodeView other =
        on(() -> {
          CodeView made = code.another();
          room.getChildren().setAll(new HBox(code, made));
          return made;
        });
    on(() -> {
      code.requestFocus();
      return null;
    });
    shortcut(KeyCode.F);
    robot.write("status");
    counts("1 of 4");
    robot.type(KeyCode.ENTER);
    until(() -> !coloured(code).isEmpty());
    assertThat(on(() -> coloured(code))).containsExactly("status", "Status", "status", "status");
    assertThat(on(() -> coloured(other))).isEmpty();
    on(() -> {
      other.dispose();
      return null;
    });
  }

  /// The words with a colour behind them, from the top.
  private static List<String> coloured(CodeView view) {
    view.getScene().getRoot().applyCss();
    return view.area().lookupAll(".text").stream()
        .filter(node -> node instanceof TextExt text && text.getBackgroundColor() != null)
        .map(node -> ((TextExt) node).getText())
        .toList();
  }

  @Test
  void theSwitchesHaveKeys() {
    shortcut(KeyCode.F);
    robot.write("status");
    with(KeyCode.ALT, KeyCode.C);
    counts("1 of 3");
    with(KeyCode.ALT, KeyCode.W);
    counts("1 of 2");
    with(KeyCode.ALT, KeyCode.C);
    with(KeyCode.ALT, KeyCode.W);
    counts("1 of 4");
    with(KeyCode.ALT, KeyCode.R);
    on(() -> {
      field("#find-field").setText("^status");
      return null;
    });
    counts("1 of 3");
    assertThat(robot.lookup("#find-regex").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void allPlacesAreMarkedInTheTextAndOnTheRulerAndTheCurrentOneDiffers() {
    shortcut(KeyCode.F);
    robot.write("status");
    counts("1 of 4");
    assertThat(marks("code-match")).isEqualTo("1:Status 2:status 3:status");
    assertThat(marks("code-match-current")).isEqualTo("0:status");
    assertThat(onRuler()).isEqualTo(4);
    robot.type(KeyCode.ENTER);
    assertThat(marks("code-match-current")).isEqualTo("1:Status");
    robot.type(KeyCode.ESCAPE);
    assertThat(onRuler()).isZero();
  }

  @Test
  void aLineIsMarkedWhenItComesIntoView() {
    on(() -> {
      code.load("a: 1\n".repeat(1_000) + "last: 1\n", () -> {});
      return null;
    });
    shortcut(KeyCode.F);
    robot.write("last");
    counts("1 of 1");
    on(() -> {
      code.area().selectRange(0, 0);
      code.area().showParagraphAtTop(0);
      return null;
    });
    on(() -> {
      window.drain();
      field("#find-field").setText("a");
      return null;
    });
    counts("1 of 1,001");
    on(() -> {
      code.area().showParagraphAtTop(900);
      return null;
    });
    on(() -> {
      window.drain();
      return null;
    });
    assertThat(on(() -> marked(910, "code-match"))).isEqualTo("a");
    assertThat(on(() -> marked(500, "code-match"))).isEqualTo("");
  }

  @Test
  void oneIsReplacedAndTheNextSelected() {
    shortcut(KeyCode.H);
    robot.write("status");
    counts("1 of 4");
    robot.clickOn("#replace-field").write("state").type(KeyCode.ENTER);
    until(() -> code.text().startsWith("state: 1\n"));
    assertThat(selection()).isEqualTo(new Span(9, 15));
    pass();
    counts("1 of 3");
    robot.clickOn("#replace");
    until(() -> code.text().equals("state: 1\nstate: 2\nother: status\nstatus_id: 3\n"));
    assertThat(selection()).isEqualTo(new Span(25, 31));
  }

  @Test
  void allAreReplacedInOneStep() {
    shortcut(KeyCode.H);
    robot.write("status");
    counts("1 of 4");
    robot.clickOn("#replace-field").write("state").clickOn("#replace-all");
    until(() -> told().equals("4 places replaced"));
    assertThat(text()).isEqualTo("state: 1\nstate: 2\nother: state\nstate_id: 3\n");
    counts("Not found");
    robot.type(KeyCode.ESCAPE);
    shortcut(KeyCode.Z);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void manyPlacesAreOneStepToo() {
    String text = "a: 1\n".repeat(2_000);
    on(() -> {
      code.load(text, () -> {});
      return null;
    });
    shortcut(KeyCode.H);
    robot.write("a");
    counts("1 of 2,000");
    robot.clickOn("#replace-field").write("bc");
    robot.press(KeyCode.CONTROL);
    with(KeyCode.ALT, KeyCode.ENTER);
    robot.release(KeyCode.CONTROL);
    until(() -> told().equals("2,000 places replaced"));
    assertThat(text()).isEqualTo("bc: 1\n".repeat(2_000));
    robot.type(KeyCode.ESCAPE);
    shortcut(KeyCode.Z);
    assertThat(text()).isEqualTo(text);
  }

  @Test
  void aBrokenExpressionSaysWhatIsWrongAndMarksNothing() {
    shortcut(KeyCode.F);
    robot.write("status");
    counts("1 of 4");
    robot.clickOn("#find-regex").clickOn("#find-field").type(KeyCode.END);
    on(() -> {
      field("#find-field").setText("status[");
      return null;
    });
    until(() -> !label("#find-problem").isEmpty());
    assertThat(on(() -> label("#find-problem")))
        .isEqualTo("Not a regular expression: Unclosed character class, at character 7.");
    assertThat(marks("code-match")).isEqualTo("");
    assertThat(on(() -> label("#find-count"))).isEmpty();
    on(() -> {
      field("#find-field").setText("status[:]");
      return null;
    });
    counts("1 of 2");
    assertThat(robot.lookup("#find-problem").query().isVisible()).isFalse();
  }

  @Test
  void severalSelectedLinesAreSearchedAlone() {
    on(() -> {
      code.area().selectRange(10, 33);
      return null;
    });
    shortcut(KeyCode.H);
    assertThat(robot.lookup("#find-selection").queryAs(ToggleButton.class).isSelected()).isTrue();
    robot.write("status");
    counts("1 of 2");
    robot.clickOn("#replace-field").write("s").clickOn("#replace-all");
    until(() -> told().equals("2 places replaced"));
    assertThat(text()).isEqualTo("status: 1\ns: 2\nother: s\nstatus_id: 3\n");
    with(KeyCode.ALT, KeyCode.L);
    counts("2 found");
  }

  @Test
  void whatIsSelectedInOneLineIsSought() {
    on(() -> {
      code.area().selectRange(20, 25);
      return null;
    });
    shortcut(KeyCode.F);
    counts("1 of 1");
    assertThat(field("#find-field").getText()).isEqualTo("other");
  }

  @Test
  void anEditIsFollowed() {
    shortcut(KeyCode.F);
    robot.write("status");
    counts("1 of 4");
    robot.clickOn(code.area()).press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
    robot.write("status");
    pass();
    counts("5 found");
  }

  @Test
  void aReadOnlyTextSaysWhyNothingIsReplaced() {
    on(() -> {
      code.setReadOnly("Schema models are read-only.");
      return null;
    });
    shortcut(KeyCode.H);
    robot.write("status");
    counts("1 of 4");
    assertThat(robot.lookup("#replace").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#replace-all").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#replace-field").query().isDisabled()).isTrue();
    assertThat(on(this::told)).isEqualTo("Schema models are read-only.");
  }

  @Test
  void anotherTextIsSearchedAsTheLastOneWas() {
    shortcut(KeyCode.F);
    robot.write("status").type(KeyCode.ENTER);
    with(KeyCode.ALT, KeyCode.C);
    on(() -> {
      field("#find-field").setText("other");
      return null;
    });
    robot.type(KeyCode.ESCAPE);
    on(() -> {
      code = new CodeView(background, searches);
      code.load("Other: other\n", () -> {});
      room.getChildren().setAll(code);
      code.requestFocus();
      return null;
    });
    robot.type(KeyCode.F3);
    counts("1 of 1");
    assertThat(selection()).isEqualTo(new Span(7, 12));
    robot.clickOn("#find-field").type(KeyCode.UP);
    assertThat(field("#find-field").getText()).isEqualTo("status");
    robot.type(KeyCode.DOWN);
    assertThat(field("#find-field").getText()).isEqualTo("other");
  }

  @Test
  void theChevronShowsTheRowForReplacing() {
    shortcut(KeyCode.F);
    assertThat(replaceRowShown()).isFalse();
    robot.clickOn("#find-chevron");
    assertThat(replaceRowShown()).isTrue();
    robot.clickOn("#find-chevron");
    assertThat(replaceRowShown()).isFalse();
  }

  private boolean replaceRowShown() {
    return robot.lookup("#replace-field").query().getParent().isVisible();
  }

  private void counts(String count) {
    until(() -> label("#find-count").equals(count));
  }

  private void until(Callable<Boolean> condition) {
    on(() -> {
      window.until(() -> {
        try {
          return condition.call();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      });
      return null;
    });
  }

  private void pass() {
    on(() -> {
      window.pass(Duration.ofSeconds(1));
      return null;
    });
  }

  private void shortcut(KeyCode key) {
    with(KeyCode.CONTROL, key);
  }

  private void with(KeyCode held, KeyCode key) {
    robot.press(held).type(key).release(held);
  }

  private TextField field(String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  private String label(String id) {
    return ((Label) Objects.requireNonNull(code.lookup(id))).getText();
  }

  private String told() {
    return label("#replace-told");
  }

  private String text() {
    return on(code::text);
  }

  private Span selection() {
    return on(code::selection);
  }

  private int onRuler() {
    return on(() -> {
      code.layout();
      Path path = (Path) Objects.requireNonNull(code.lookup(".code-ruler-matches"));
      return (int) path.getElements().stream().filter(MoveTo.class::isInstance).count();
    });
  }

  /// The marked words of all lines, each after its line.
  private String marks(String styleClass) {
    return on(() -> {
      window.drain();
      StringBuilder marks = new StringBuilder();
      for (int line = 0; line < code.area().getParagraphs().size(); line++) {
        String marked = marked(line, styleClass);
        if (!marked.isEmpty()) {
          marks.append(marks.isEmpty() ? "" : " ").append(line).append(':').append(marked);
        }
      }
      return marks.toString();
    });
  }

  private String marked(int line, String styleClass) {
    StringBuilder marked = new StringBuilder();
    String text = code.area().getParagraph(line).getText();
    int from = 0;
    for (var span : code.area().getParagraph(line).getStyleSpans()) {
      if (List.copyOf(span.getStyle()).contains(styleClass)) {
        marked.append(text, from, from + span.getLength());
      }
      from += span.getLength();
    }
    return marked.toString();
  }

  private static <T> T on(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
