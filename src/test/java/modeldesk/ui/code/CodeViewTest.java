package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.TestStage;
import modeldesk.ui.TokensTest;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Caret;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import modeldesk.yaml.TextSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class CodeViewTest {
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final List<Edits> heard = new ArrayList<>();
  private CodeView code;
  private Stage stage;
  private Theme theme;

  @Start
  void start(Stage shown) {
    stage = shown;
    code = new CodeView(background);
    code.onEdited(heard::add);
    StackPane room = new StackPane();
    Scene scene = new Scene(room, 640, 400);
    theme = TestStage.show(stage, scene);
    room.getChildren().add(code);
    code.requestFocus();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void whatIsTypedIsIndentedColouredAndHeard(FxRobot robot) {
    load("dimensions:\n");
    caret(11);
    robot.type(KeyCode.ENTER).write("id");
    assertThat(text()).isEqualTo("dimensions:\n  id\n");
    robot.type(KeyCode.HOME).type(KeyCode.TAB);
    load("a: 1\n");
    assertThat(on(() -> styles(0))).isEqualTo("a code-key|: code-punctuation|1 code-number");
    caret(4);
    robot.write("2 ");
    robot.write("x");
    assertThat(on(() -> styles(0))).isEqualTo("a code-key|: code-punctuation|12 x code-string");
    assertThat(heard.getLast()).isEqualTo(Edits.of(Edit.insert(6, "x")));
  }

  @Test
  void homeGoesToTheTextOfTheLineThenToItsStart(FxRobot robot) {
    load("dimensions:\n    id: 1\n");
    caret(21);
    robot.type(KeyCode.HOME);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(16, 16));
    robot.type(KeyCode.HOME);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(12, 12));
    robot.type(KeyCode.END);
    robot.press(KeyCode.SHIFT).type(KeyCode.HOME).release(KeyCode.SHIFT);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(16, 21));
    robot.press(KeyCode.SHIFT).type(KeyCode.HOME).release(KeyCode.SHIFT);
    assertThat(on(() -> code.selection())).isEqualTo(new Span(12, 21));
  }

  @Test
  void allWhoLookAtATextBehindTheEditorShareItUntilItChanges(FxRobot robot) {
    load("a: 1\n");
    TextSnapshot before = on(code::snapshot);
    assertThat(before).isSameAs(on(code::snapshot));
    caret(4);
    robot.write("2");
    assertThat(on(() -> code.snapshot().get())).isEqualTo("a: 12\n");
    assertThat(before.get()).isEqualTo("a: 1\n");
    load("b: 1\n");
    assertThat(on(() -> code.snapshot().get())).isEqualTo("b: 1\n");
  }

  @Test
  void aKeyLaysOutNothingAroundTheEditor() {
    load("dimensions:\n  id: 1\n");
    caret(19);
    List<Boolean> asked =
        on(() -> {
          stage.getScene().getRoot().layout();
          Event.fireEvent(
              code.area(),
              new KeyEvent(
                  KeyEvent.KEY_TYPED, "2", "2", KeyCode.UNDEFINED, false, false, false, false));
          return List.of(code.isNeedsLayout(), code.area().isNeedsLayout());
        });
    assertThat(text()).isEqualTo("dimensions:\n  id: 12\n");
    assertThat(asked).containsExactly(false, true);
  }

  @Test
  void whatIsTypedIsWrittenAtAllCaretsAndTakenBackKeyByKey(FxRobot robot) {
    load("id: 1\nx: id\ny: idea\n");
    caret(1);
    robot.press(KeyCode.CONTROL).type(KeyCode.D, 3).release(KeyCode.CONTROL);
    robot.write("no").type(KeyCode.BACK_SPACE);
    assertThat(text()).isEqualTo("n: 1\nx: n\ny: idea\n");
    robot.type(KeyCode.LEFT).write("k");
    assertThat(text()).isEqualTo("kn: 1\nx: kn\ny: idea\n");
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(text()).isEqualTo("n: 1\nx: n\ny: idea\n");
    caret(0);
    robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    robot.release(KeyCode.CONTROL).write("a").type(KeyCode.ESCAPE).write("b");
    assertThat(text()).isEqualTo("abn: 1\nax: n\ny: idea\n");
  }

  @Test
  void aDoubleClickSelectsWhatIsUnderTheMouse() {
    load("dimensions:\n total: ${sale}\n");
    assertThat(List.of(doubleClicked(13), doubleClicked(17), doubleClicked(18), doubleClicked(20)))
        .containsExactly("total", "total", ":", "${");
    assertThat(List.of(doubleClicked(22), doubleClicked(25), doubleClicked(26)))
        .containsExactly("sale", "sale", "}");
  }

  private String doubleClicked(int letter) {
    Bounds box = on(() -> code.area().getCharacterBoundsOnScreen(letter, letter + 1).orElseThrow());
    click(box, 1);
    click(box, 2);
    return on(() -> code.area().getSelectedText());
  }

  /// On the right half of a letter, behind which the caret is set.
  private void click(Bounds letter, int times) {
    double x = letter.getMinX() + 0.8 * letter.getWidth();
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      on(() -> {
        Point2D at = code.area().screenToLocal(x, letter.getCenterY());
        code.area()
            .fireEvent(
                new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    x,
                    letter.getCenterY(),
                    MouseButton.PRIMARY,
                    times,
                    false,
                    false,
                    false,
                    false,
                    type.equals(MouseEvent.MOUSE_PRESSED),
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
        return true;
      });
    }
  }

  @Test
  void theNextMatchIsNotUnderTheKeysOnTop(FxRobot robot) {
    String text = "dimensions:\n  a:\n" + "    x: 1\n".repeat(30) + "    hidden: true\n";
    String whole = text + "    x: 1\n".repeat(40) + "last: true\n";
    load(whole);
    caret(whole.length() - 2);
    on(() -> {
      code.showCaret();
      return null;
    });
    robot.press(KeyCode.CONTROL).type(KeyCode.D, 2).release(KeyCode.CONTROL);
    assertThat(on(() -> code.viewpoint().topLine())).isEqualTo(27);
  }

  @Test
  void aKeyOfTheWindowHeldWithAltReachesItFromTheText(FxRobot robot) {
    load("a: 1\n");
    caret(0);
    List<String> done = new ArrayList<>();
    on(() -> {
      KeyCombination keys = KeyCombination.valueOf("Alt+Shift+O");
      return stage.getScene().getAccelerators().put(keys, () -> done.add("sorted"));
    });
    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.O).release(KeyCode.SHIFT, KeyCode.ALT);
    assertThat(done).containsExactly("sorted");
    assertThat(text()).isEqualTo("a: 1\n");
  }

  @Test
  void aKeyHeldWithAltIsACommandAndWritesNothing() {
    load("id: 1\n");
    caret(0);
    type("F", KeyCode.ALT, KeyCode.SHIFT);
    type("-", KeyCode.ALT);
    assertThat(text()).isEqualTo("id: 1\n");
    on(() -> {
      code.addCaretBelow();
      return null;
    });
    type("O", KeyCode.ALT, KeyCode.SHIFT);
    assertThat(text()).isEqualTo("id: 1\n");
    type("x");
    assertThat(text()).isEqualTo("xid: 1\nx");
  }

  @Test
  void theThirdSignOfAKeyIsWritten() {
    load("");
    caret(0);
    press(KeyEvent.KEY_PRESSED, KeyCode.ALT_GRAPH);
    type("]", KeyCode.ALT);
    press(KeyEvent.KEY_RELEASED, KeyCode.ALT_GRAPH);
    type("|", KeyCode.ALT);
    assertThat(text()).isEqualTo("]");
    assertThat(passed("Windows 11", KeyCode.CONTROL, KeyCode.ALT)).isTrue();
    assertThat(passed("Windows 11", KeyCode.ALT)).isFalse();
    assertThat(passed("Mac OS X", KeyCode.ALT)).isTrue();
  }

  private static boolean passed(String system, KeyCode... held) {
    Region area = new Region();
    List<String> written = new ArrayList<>();
    AltKeys.serve(area, system);
    area.setOnKeyTyped(event -> written.add(event.getCharacter()));
    area.fireEvent(event(KeyEvent.KEY_TYPED, "|", KeyCode.UNDEFINED, List.of(held)));
    return !written.isEmpty();
  }

  @Test
  void theKeysAboveStayOnTopAndLeadBack(FxRobot robot) {
    load("dimensions:\n  id:\n" + "    a: 1\n".repeat(80) + "measures:\n");
    List<String> top =
        on(() -> {
          code.area().showParagraphAtTop(40);
          code.area().layout();
          window.drain();
          return robot.lookup(".code-sticky-key").queryAllAs(Label.class).stream()
              .map(Label::getText)
              .toList();
        });
    assertThat(top).containsExactly("dimensions:", "  id:");
    robot.clickOn("  id:");
    assertThat(on(() -> code.caretProperty().get().line())).isEqualTo(2);
  }

  @Test
  void anotherColourIsWrittenInPlace(FxRobot robot) {
    load("colors:\n  a: \"#d9534f\"\n");
    robot.clickOn(".code-swatch");
    ColorPicker picker = robot.lookup(".code-swatch-picker").queryAs(ColorPicker.class);
    assertThat(robot.lookup(".color-square").queryAll().stream().filter(Node::isFocusTraversable))
        .isNotEmpty()
        .allMatch(square -> square.getAccessibleText() != null);
    on(() -> {
      picker.setValue(Color.rgb(0, 170, 119));
      picker.fireEvent(new ActionEvent());
      return null;
    });
    assertThat(text()).isEqualTo("colors:\n  a: \"#00aa77\"\n");
  }

  @Test
  void aBlockScalarOpenedAboveColoursTheLinesBelow(FxRobot robot) {
    StringBuilder lines = new StringBuilder("sql: a\n");
    lines.append("  SELECT 1\n".repeat(500)).append("label: A\n");
    load(lines.toString());
    caret(5);
    robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
    robot.type(KeyCode.BACK_SPACE);
    on(() -> {
      code.apply(Edits.of(Edit.insert(5, "|")));
      window.drain();
      return null;
    });
    assertThat(on(() -> styles(1))).isEqualTo("SELECT code-sql-keyword|1 code-number");
    assertThat(on(() -> styles(500))).isEqualTo("SELECT code-sql-keyword|1 code-number");
    assertThat(on(() -> styles(501))).isEqualTo("label code-key|: code-punctuation|A code-string");
  }

  @Test
  void commentsToggleAndUndoInOneStep(FxRobot robot) {
    load("a: 1\nb: 2\n");
    robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.SLASH).release(KeyCode.CONTROL);
    assertThat(text()).isEqualTo("# a: 1\n# b: 2\n");
    assertThat(heard).hasSize(1);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(text()).isEqualTo("a: 1\nb: 2\n");
    assertThat(heard.getLast().apply("# a: 1\n# b: 2\n")).isEqualTo("a: 1\nb: 2\n");
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    assertThat(text()).isEqualTo("# a: 1\n# b: 2\n");
  }

  @Test
  void linesMoveWithAltAndUndoTakesThemBack(FxRobot robot) {
    load("a: 1\nb: 2\nc: 3\n");
    caret(12);
    robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.ALT);
    assertThat(text()).isEqualTo("c: 3\na: 1\nb: 2\n");
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    assertThat(text()).isEqualTo("a: 1\nc: 3\nb: 2\n");
    on(() -> {
      code.undo();
      code.undo();
      code.undo();
      return null;
    });
    assertThat(text()).isEqualTo("a: 1\nb: 2\nc: 3\n");
  }

  @Test
  void editsFromOutsideAreOneStepAndKeepTheSelection() {
    load("a: 1\nb: 2\nc: 3\n");
    on(() -> {
      code.area().selectRange(5, 6);
      code.apply(Edits.of(new Edit(0, 1, "first"), new Edit(13, 14, "9")));
      return null;
    });
    assertThat(text()).isEqualTo("first: 1\nb: 2\nc: 9\n");
    assertThat(on(code::selection)).isEqualTo(new Span(9, 10));
    assertThat(heard).containsExactly(Edits.of(new Edit(0, 1, "first"), new Edit(13, 14, "9")));
    on(() -> {
      code.undo();
      return null;
    });
    assertThat(text()).isEqualTo("a: 1\nb: 2\nc: 3\n");
    assertThat(heard.getLast()).isEqualTo(Edits.of(new Edit(0, 5, "a"), new Edit(17, 18, "3")));
  }

  @Test
  void issuesAreUnderlinedAndStayWhereTheyBelong(FxRobot robot) {
    load("a: 1\nname: ordres\n");
    on(() -> {
      code.setIssues(List.of(issue(new Span(11, 17))));
      return null;
    });
    assertThat(on(() -> styles(1))).contains("ordres code-string code-squiggle-error");
    assertThat(robot.lookup(".code-gutter-mark").queryAll()).hasSize(1);
    caret(0);
    robot.type(KeyCode.ENTER);
    assertThat(on(() -> styles(2))).contains("ordres code-string code-squiggle-error");
    on(() -> {
      code.setIssues(List.of());
      return null;
    });
    assertThat(on(() -> styles(2))).doesNotContain("squiggle");
  }

  @Test
  void ofManyIssuesThoseInViewAreUnderlinedFirstAndNoneHoldsTheWindowUp() {
    load("a: 1\n".repeat(3_000));
    String wrong = "a code-key|: code-punctuation|1 code-number code-squiggle-error";
    on(() -> {
      code.area().showParagraphAtTop(2_000);
      code.area().layout();
      code.setIssues(
          IntStream.range(0, 3_000)
              .mapToObj(line -> issue(new Span(line * 5 + 3, line * 5 + 4)))
              .toList());
      return null;
    });
    assertThat(on(() -> styles(2_000))).isEqualTo(wrong);
    assertThat(on(() -> styles(500))).isEqualTo("a code-key|: code-punctuation|1 code-number");
    on(() -> {
      code.area().insertText(0, "\n");
      window.drain();
      return null;
    });
    assertThat(on(() -> styles(1))).isEqualTo(wrong);
    assertThat(on(() -> styles(501))).isEqualTo(wrong);
    assertThat(on(() -> styles(3_000))).isEqualTo(wrong);
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void whatIsToldBesideTheTextLooksLikeEveryOtherTooltip(Theme.Choice look, FxRobot robot) {
    load("a: 1\nname: ordres\n");
    on(() -> {
      theme.choiceProperty().set(look);
      code.setIssues(List.of(issue(new Span(11, 17))));
      code.setReadOnly("Schema models are read-only.");
      return null;
    });
    Look usual = on(() -> lookOf(new Tooltip("Usual"), stage.getScene().getRoot()));
    assertThat(TokensTest.contrast(usual.text(), usual.ground())).isGreaterThan(4.5);
    Node mark = robot.lookup(".code-gutter-mark").query();
    robot.moveTo(mark);
    Tooltip ofMark =
        (Tooltip) Objects.requireNonNull(mark.getProperties().get("javafx.scene.control.Tooltip"));
    assertThat(on(() -> lookOf(ofMark, mark))).isEqualTo(usual);
    caret(4);
    robot.write("x");
    assertThat(on(() -> lookOf(shownTooltip(), code.area()))).isEqualTo(usual);
  }

  @Test
  void keysAndStringsHaveTheirColours(FxRobot robot) {
    load("label: Orders\n");
    on(() -> {
      theme.choiceProperty().set(Theme.Choice.LIGHT);
      code.applyCss();
      return null;
    });
    Text key = robot.lookup(".code-key").queryAs(Text.class);
    assertThat(key.getFill()).isEqualTo(Color.web("#0550ae"));
    Text string = robot.lookup(".code-string").queryAs(Text.class);
    assertThat(string.getFill()).isEqualTo(Color.web("#116329"));
  }

  private record Look(Color text, Color ground, String family, double size) {}

  private static Tooltip shownTooltip() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(Tooltip.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Look lookOf(Tooltip tooltip, Node owner) {
    tooltip.show(owner, 100, 100);
    Parent root = tooltip.getScene().getRoot();
    root.applyCss();
    Text text = (Text) root.lookup(".text");
    Region ground = (Region) text.getParent();
    Look look =
        new Look(
            (Color) text.getFill(),
            (Color) ground.getBackground().getFills().getFirst().getFill(),
            text.getFont().getFamily(),
            text.getFont().getSize());
    tooltip.hide();
    return look;
  }

  @Test
  void barsShowWhatDiffersFromTheFetchedText(FxRobot robot) {
    load("a: 1\nb: 2\nc: 3\nd: 4\n");
    on(() -> {
      code.setBase("a: 1\nb: 1\nc: 3\ngone: 1\nd: 4\n");
      window.until(() -> bars().contains("changed"));
      return null;
    });
    assertThat(on(this::bars)).isEqualTo("changed");
    assertThat(robot.lookup(".code-gutter-wedge").queryAll()).hasSize(1);
    caret(4);
    robot.type(KeyCode.ENTER).write("d");
    // The bar of a new line is there once the line is laid out.
    await(() -> {
      window.pass(Duration.ofSeconds(1));
      return bars().equals("added changed");
    });
  }

  @Test
  void aReadOnlyTextRefusesKeysAndSaysWhy(FxRobot robot) {
    load("a: 1\nb: 2\n");
    on(() -> {
      code.setReadOnly("Schema models are read-only.");
      return null;
    });
    caret(4);
    robot.type(KeyCode.ENTER).type(KeyCode.TAB).type(KeyCode.BACK_SPACE).write("x");
    robot.press(KeyCode.CONTROL).type(KeyCode.SLASH).release(KeyCode.CONTROL);
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    assertThat(text()).isEqualTo("a: 1\nb: 2\n");
    robot.write("x");
    assertThat(robot.lookup("Schema models are read-only.").tryQuery()).isPresent();
  }

  @Test
  void revealPutsTheCaretAtThePlaceWithLinesAroundIt() {
    load("a: 1\n".repeat(1_000));
    on(() -> {
      code.reveal(new Span(2_500, 2_504));
      return null;
    });
    assertThat(on(() -> code.caretProperty().get())).isEqualTo(new Caret(2_500, 501, 1));
    assertThat(on(() -> code.area().firstVisibleParToAllParIndex())).isBetween(480, 497);
    assertThat(on(() -> code.area().lastVisibleParToAllParIndex())).isBetween(503, 520);
  }

  @Test
  void theBracketAtTheCaretAndItsPartnerAreTinted() {
    load("a: [ b ]\n");
    caret(4);
    assertThat(on(() -> styles(0))).contains("[ code-punctuation code-bracket");
    assertThat(on(() -> styles(0))).contains("] code-punctuation code-bracket");
    caret(6);
    assertThat(on(() -> styles(0))).doesNotContain("code-bracket");
  }

  @Test
  void whatIsSeenOfALongTextIsThereAtOnceAndTheRestComesBehindIt(FxRobot robot) {
    String text = "a: 1\n".repeat(20_000) + "last: true\n";
    boolean[] loaded = {false};
    on(() -> {
      code.load(text, () -> loaded[0] = true);
      return null;
    });
    assertThat(on(() -> styles(0))).isEqualTo("a code-key|: code-punctuation|1 code-number");
    assertThat(on(() -> code.area().getParagraphs().size())).isEqualTo(151);
    caret(4);
    robot.write("2");
    assertThat(on(code::length)).isEqualTo(150 * 5);

    on(() -> {
      window.until(() -> loaded[0]);
      return null;
    });
    assertThat(text()).isEqualTo(text);
    assertThat(on(() -> styles(20_000)))
        .isEqualTo("last code-key|: code-punctuation|true code-literal");
    robot.write("2");
    assertThat(on(code::length)).isEqualTo(text.length() + 1);
  }

  private static Issue issue(Span span) {
    return new Issue(
        Issue.Origin.LOCAL,
        Severity.ERROR,
        "No such view.",
        "",
        new FileName("a.view"),
        span,
        null);
  }

  private void load(String text) {
    on(() -> {
      code.load(text, () -> {});
      return null;
    });
    heard.clear();
  }

  private void caret(int offset) {
    on(() -> {
      code.requestFocus();
      code.area().moveTo(offset);
      return null;
    });
  }

  private void type(String letter, KeyCode... held) {
    fire(event(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, List.of(held)));
  }

  private void press(EventType<KeyEvent> type, KeyCode key) {
    fire(event(type, KeyEvent.CHAR_UNDEFINED, key, List.of()));
  }

  private void fire(KeyEvent event) {
    on(() -> {
      code.area().fireEvent(event);
      return null;
    });
  }

  private static KeyEvent event(
      EventType<KeyEvent> type, String letter, KeyCode key, List<KeyCode> held) {
    return new KeyEvent(
        type,
        letter,
        "",
        key,
        held.contains(KeyCode.SHIFT),
        held.contains(KeyCode.CONTROL),
        held.contains(KeyCode.ALT),
        false);
  }

  private String text() {
    return on(code::text);
  }

  /// The coloured stretches of a line with their classes.
  private String styles(int line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    String text = code.area().getParagraph(line).getText();
    for (var span : code.area().getParagraph(line).getStyleSpans()) {
      Collection<String> classes = span.getStyle();
      String part = text.substring(from, from + span.getLength()).strip();
      from += span.getLength();
      if (!part.isEmpty()) {
        parts.add(part + (classes.isEmpty() ? "" : " " + String.join(" ", classes)));
      }
    }
    return String.join("|", parts);
  }

  private String bars() {
    return code.lookupAll(".code-gutter-bar").stream()
        .filter(node -> node.isVisible())
        .flatMap(node -> node.getPseudoClassStates().stream())
        .map(state -> state.getPseudoClassName())
        .filter(state -> state.equals("added") || state.equals("changed"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /// Asks on the window's thread until it holds, and lets the window draw in between.
  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> on(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("It never held.", e);
    }
  }

  private static <T> T on(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
