package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import modeldesk.store.Tabs;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Viewpoint;
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
final class FoldingTest {
  private static final String VIEW =
      "dimensions:\n  id:\n    sql: a\n    label: b\n  name:\n    sql: c\nlast: 1\n";

  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final List<String> refused = new ArrayList<>();
  private CodeView code;
  private CodeView other;

  @Start
  void start(Stage stage) {
    code = new CodeView(background);
    other = code.another();
    code.folds().onRefused(refused::add);
    HBox.setHgrow(code, Priority.ALWAYS);
    HBox.setHgrow(other, Priority.ALWAYS);
    TestStage.show(stage, new Scene(new HBox(code, other), 800, 400));
    code.requestFocus();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aBlockFoldsIntoItsFirstLineInBothViewsAndTheMarkOpensIt(FxRobot robot) {
    load(VIEW);
    caret(18);
    keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|    sql: c|last: 1|");
    assertThat(on(() -> code.selection())).isEqualTo(new Span(17, 17));
    assertThat(on(() -> code.area().getAccessibleText()))
        .isEqualTo("Text of the file; 2 lines are folded into this one");
    assertThat(on(() -> high(other, 2))).isZero();
    Node mark = marks().getFirst();
    assertThat(marks()).hasSize(1);
    assertThat(mark.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    assertThat(mark.getAccessibleText()).isEqualTo("Show 2 folded lines");
    robot.clickOn(mark);
    turn();
    assertThat(shown()).isEqualTo(VIEW.replace("\n", "|"));
    assertThat(on(() -> code.area().getParagraph(2).getStyleSpans().getSpanCount())).isEqualTo(3);
    assertThat(marks()).isEmpty();
    robot.clickOn(on(() -> signs().get(2)));
    turn();
    assertThat(shown()).isEqualTo("dimensions:|  id:|    sql: a|    label: b|  name:|last: 1|");
  }

  @Test
  void aScreenReaderFoldsAndUnfolds() {
    load(VIEW);
    assertThat(on(() -> signs().get(1).getAccessibleText())).isEqualTo("Fold");
    press(() -> signs().get(1));
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|    sql: c|last: 1|");
    assertThat(on(() -> signs().get(1).getAccessibleText())).isEqualTo("Show 2 folded lines");
    press(() -> marks().getFirst());
    assertThat(shown()).isEqualTo(VIEW.replace("\n", "|"));
  }

  private void press(Callable<Node> button) {
    on(() -> {
      button.call().executeAccessibleAction(AccessibleAction.FIRE);
      return null;
    });
    turn();
  }

  @Test
  void theCaretGoesPastWhatIsFoldedAndAllElseOpensIt(FxRobot robot) {
    load(VIEW);
    fold(14);
    caret(17);
    robot.type(KeyCode.DOWN);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(47, 47));
    robot.type(KeyCode.UP);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(17, 17));
    robot.type(KeyCode.RIGHT);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(42, 42));
    robot.type(KeyCode.LEFT);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(on(() -> code.area().getSelectedText()))
        .isEqualTo("\n    sql: a\n    label: b\n  nam");
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|    sql: c|last: 1|");
    on(() -> {
      code.reveal(new Span(24, 24));
      return null;
    });
    assertThat(shown()).isEqualTo(VIEW.replace("\n", "|"));
    fold(14);
    robot.type(KeyCode.END).type(KeyCode.DELETE);
    assertThat(text()).isEqualTo(VIEW.replace("id:\n", "id:"));
    assertThat(shown()).isEqualTo(text().replace("\n", "|"));
  }

  @Test
  void itFollowsTheTextAndWhatIsWrittenIntoItOpensIt(FxRobot robot) {
    load(VIEW);
    fold(14);
    robot.type(KeyCode.END).write(" ");
    apply(Edit.insert(0, "# first\n"), Edit.insert(43, "  new: 1\n"));
    assertThat(shown())
        .isEqualTo("# first|dimensions:|  id: |  new: 1|  name:|    sql: c|last: 1|");
    assertThat(on(() -> code.area().getParagraphGraphic(5) != null)).isTrue();
    apply(Edit.insert(37, "x"));
    assertThat(shown()).contains("id: |    sql: ax|    label: b|  new: 1|");
    assertThat(marks()).isEmpty();
    fold(30);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(shown()).contains("id: |    sql: a|    label: b|  new: 1|");
  }

  @Test
  void theKeysOnTopGoWithWhatIsFoldedFarAboveTheLinesInView() {
    String list = "    list:\n" + "      - x\n".repeat(150);
    on(() -> {
      code.load("# a\na:\n  b:\n    c: 1\n  d:\n" + list + "last: 1\n", () -> {});
      window.until(() -> isFolded(5));
      code.folds().toggle(5);
      code.area().moveTo(150, 0);
      code.area().showParagraphAtTop(140);
      code.area().layout();
      window.drain();
      return null;
    });
    assertThat(onTop()).containsExactly("a:", "  d:", "    list:");
    on(() -> {
      code.folds().toggle(5);
      window.drain();
      return null;
    });
    assertThat(onTop()).isEmpty();
  }

  private boolean isFolded(int line) {
    code.folds().toggle(line);
    return !code.viewpoint().folds().isEmpty();
  }

  private List<String> onTop() {
    return on(() ->
        code.lookupAll(".code-sticky-key").stream()
            .filter(key -> key.getParent().isVisible())
            .map(key -> ((Label) key).getText())
            .toList());
  }

  @Test
  void eachOfSeveralCaretsOpensWhatItGoesInto(FxRobot robot) {
    load(VIEW);
    fold(14);
    caret(1);
    on(() -> {
      code.addCaretBelow();
      return null;
    });
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|    sql: c|last: 1|");
    robot.type(KeyCode.DOWN);
    assertThat(shown()).isEqualTo(VIEW.replace("\n", "|"));
  }

  @Test
  void whatIsCopiedOverAFoldIsSeenWhereItIsPasted() {
    load(VIEW);
    fold(14);
    on(() -> {
      code.area().selectRange(12, 42);
      code.area().copy();
      code.folds().unfoldAll();
      code.area().selectRange(0, 0);
      code.area().paste();
      return null;
    });
    assertThat(text()).isEqualTo("  id:\n    sql: a\n    label: b\n" + VIEW);
    assertThat(shown()).isEqualTo(text().replace("\n", "|"));
  }

  @Test
  void levelsFoldAsFarAsTheLinesThatMayBeHidden() {
    load(VIEW);
    on(() -> {
      code.folds().foldLevel(2);
      return null;
    });
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|last: 1|");
    on(() -> {
      code.folds().foldLevel(1);
      code.folds().unfold();
      return null;
    });
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|last: 1|");
    on(() -> {
      code.folds().unfoldAll();
      return null;
    });
    assertThat(shown()).isEqualTo(VIEW.replace("\n", "|"));
    load("long:\n" + "  - a\n".repeat(Folds.MOST + 1));
    fold(2);
    assertThat(refused)
        .containsExactly(
            "Not folded: long:. That would hide 201 lines, and at most 200 lines of a file can be"
                + " hidden at a time, so that typing stays fast.");
    assertThat(on(() -> high(code, 1))).isPositive();
  }

  @Test
  void whatWasFoldedIsFoldedAgainWhereItsLineStillBeginsABlock() {
    List<Tabs.Fold> left = List.of(new Tabs.Fold(1, "  id:"), new Tabs.Fold(4, "  name:"));
    leave(VIEW, 0, left);
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|last: 1|");
    assertThat(on(() -> code.viewpoint().folds())).isEqualTo(left);
    leave(VIEW.replace("    label: b\n", "    label: b\n    more: d\n"), 0, left);
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|    sql: c|last: 1|");
    leave(VIEW.replace("id:\n    sql: a\n", "id:\n"), 0, left);
    assertThat(shown()).isEqualTo("dimensions:|  id:|  name:|    sql: c|last: 1|");
    leave(VIEW, 20, left);
    assertThat(shown()).isEqualTo("dimensions:|  id:|    sql: a|    label: b|  name:|last: 1|");
    assertThat(on(() -> code.selection())).isEqualTo(new Span(20, 20));
    leave("  id:\n" + "  - a\n".repeat(Folds.MOST + 1), 0, List.of(new Tabs.Fold(0, "  id:")));
    assertThat(on(() -> high(code, 1))).isPositive();
    assertThat(refused).isEmpty();
  }

  @Test
  void whatIsTypedBeforeTheBlocksAreKnownMovesWhatIsToBeFolded() {
    List<Runnable> told = new ArrayList<>();
    on(() -> {
      code.onFolded(() -> told.add(() -> {}));
      code.load(VIEW, () -> {});
      code.foldAgain(new Viewpoint(0, 0, 0, List.of(new Tabs.Fold(4, "  name:"))));
      code.apply(Edits.of(Edit.insert(0, "# first\n")));
      return null;
    });
    assertThat(on(() -> code.viewpoint().folds())).containsExactly(new Tabs.Fold(5, "  name:"));
    turn();
    assertThat(shown())
        .isEqualTo("# first|dimensions:|  id:|    sql: a|    label: b|  name:|last: 1|");
    assertThat(told).isNotEmpty();
  }

  private void leave(String text, int caret, List<Tabs.Fold> folds) {
    on(() -> {
      code.load(text, () -> {});
      code.comeBackTo(new Viewpoint(caret, 0));
      code.foldAgain(new Viewpoint(caret, caret, 0, folds));
      return null;
    });
    turn();
  }

  private void fold(int offset) {
    caret(offset);
    on(() -> {
      code.folds().fold();
      return null;
    });
  }

  private void load(String text) {
    on(() -> {
      code.load(text, () -> {});
      return null;
    });
    turn();
  }

  private void caret(int offset) {
    on(() -> {
      code.area().moveTo(offset);
      return null;
    });
  }

  private void apply(Edit... edits) {
    on(() -> {
      code.apply(Edits.of(edits));
      return null;
    });
  }

  private static void keys(FxRobot robot, KeyCode... codes) {
    robot.press(codes).release(codes);
  }

  private String text() {
    return on(() -> code.text());
  }

  /// The lines that have a height.
  private String shown() {
    return on(() ->
        IntStream.range(0, code.area().getParagraphs().size())
            .filter(line -> high(code, line) > 0)
            .mapToObj(line -> code.area().getParagraph(line).getText())
            .collect(Collectors.joining("|")));
  }

  private static double high(CodeView view, int line) {
    CodeArea area = view.area();
    area.layout();
    return area.getParagraphBoundsOnScreen(line).orElseThrow().getHeight();
  }

  private List<Node> marks() {
    return on(() -> {
      code.getScene().getRoot().layout();
      return List.copyOf(code.lookupAll(".code-fold-mark"));
    });
  }

  private List<Node> signs() {
    return code.lookupAll(".code-fold-sign").stream()
        .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
        .toList();
  }

  /// Until what can be folded has its sign.
  private void turn() {
    on(() -> {
      window.pass(Duration.ofSeconds(1));
      window.until(() -> signs().size() == heads());
      return null;
    });
  }

  private long heads() {
    return Blocks.of(code.snapshot()).all().stream()
        .filter(block -> high(code, block.first()) > 0)
        .count();
  }

  private static <T> T on(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
