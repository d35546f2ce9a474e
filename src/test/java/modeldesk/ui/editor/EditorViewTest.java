package modeldesk.ui.editor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.Tabs;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.session.Arrangement.Direction;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Viewpoint;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class EditorViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir static Path home;
  private Bench bench;
  private EditorViewModel model;
  private EditorView view;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    bench.open(bench.branch("fix/topics"));
    model =
        new EditorViewModel(
            bench.session, bench.documents, bench.issues, bench.language(), bench.background);
    view = new EditorView(model, bench.background);
    Scene scene = new Scene(view, 700, 400);
    TestStage.show(stage, scene);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whatIsTypedReachesTheDocumentAndSurvivesAChangeOfTabs(FxRobot robot) {
    Document items = open(ITEMS);
    String fetched = on(items::text);
    robot.clickOn(".code-area").type(KeyCode.HOME);
    on(() -> {
      items.reveal(new Span(0, 0));
      return null;
    });
    robot.write("x");
    assertThat(on(items::text)).isEqualTo("x" + fetched);
    assertThat(on(items::isDraft)).isTrue();
    assertThat(on(items::revision)).isEqualTo(1);
    assertThat(on(() -> items.caretProperty().get().column())).isEqualTo(2);
    CodeView code = requireNonNull(on(view::code));

    open(TOPIC);
    click(robot, tab(ITEMS));
    assertThat(on(view::code)).isSameAs(code);
    on(() -> {
      code.undo();
      return null;
    });
    assertThat(on(items::text)).isEqualTo(fetched);
  }

  @Test
  void whatWasTypedBeforeTheTabWasClosedIsTakenBackAfterwards(FxRobot robot) {
    Document items = open(ITEMS);
    String fetched = on(items::text);
    robot.clickOn(".code-area").type(KeyCode.HOME);
    on(() -> {
      items.reveal(new Span(0, 0));
      return null;
    });
    robot.write("x");
    on(() -> {
      bench.documents.close(items);
      return null;
    });
    Document again = open(ITEMS);
    on(() -> {
      bench.untilWritten();
      return null;
    });
    assertThat(on(again::text)).isEqualTo("x" + fetched);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(on(again::text)).isEqualTo(fetched);
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    assertThat(on(again::text)).isEqualTo("x" + fetched);
  }

  @Test
  void theMiddleButtonTheCrossAndCtrlWCloseTabs(FxRobot robot) {
    open(TOPIC);
    open(ITEMS);
    open(new FileName("model"));
    on(() -> {
      view.focusCode();
      return null;
    });
    robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    assertThat(on(() -> bench.documents.open().size())).isEqualTo(2);
    robot.clickOn(tab(ITEMS), MouseButton.MIDDLE);
    assertThat(on(() -> bench.documents.open().size())).isEqualTo(1);
    robot.clickOn(node("editor-close-" + TOPIC.key()));
    assertThat(on(() -> bench.documents.open().isEmpty())).isTrue();
    assertThat(robot.lookup(".kit-empty").tryQuery()).isPresent();
  }

  @Test
  void aClosedTabLeavesItsTextToTheDraft(FxRobot robot) {
    Document items = open(ITEMS);
    on(() -> {
      items.reveal(new Span(0, 0));
      return null;
    });
    robot.write("# ");
    on(() -> {
      bench.documents.close(items);
      return null;
    });
    assertThat(on(items::text)).startsWith("# ");
    assertThat(on(() -> open(ITEMS).text())).startsWith("# ");
  }

  @Test
  void aFileComesBackWhereOneWasAndOnlyTheOneInFrontIsShown() {
    Document items = open(ITEMS);
    Target branch = on(() -> requireNonNull(bench.session.target()));
    int caret =
        on(() -> {
          int end = items.text().length() - 1;
          items.reveal(new Span(end, end));
          return end;
        });
    drain();
    Viewpoint left = on(() -> items.port().viewpoint());
    assertThat(left.caret()).isEqualTo(caret);
    assertThat(left.topLine()).isPositive();
    open(TOPIC);
    on(() -> {
      bench.documents.activate(items);
      bench.open(bench.shared());
      bench.documents.open().stream().toList().forEach(bench.documents::close);
      bench.open(branch);
      bench.window.drain();
      return null;
    });
    drain();
    Document again = on(() -> requireNonNull(bench.documents.find(ITEMS)));
    assertThat(again).isNotSameAs(items);
    assertThat(on(() -> again.port().viewpoint())).isEqualTo(left);
    assertThat(on(() -> requireNonNull(bench.documents.find(TOPIC)).port().getClass().getName()))
        .endsWith("StringPort");
    assertThat(on(() -> again.caretProperty().get().offset())).isEqualTo(caret);
  }

  @Test
  void whatIsFoldedIsRememberedAMomentLaterAndFoldedAgain() {
    Document topic = open(TOPIC);
    Target branch = on(() -> requireNonNull(bench.session.target()));
    on(() -> {
      bench.window.pass(Duration.ofSeconds(1));
      bench.untilWritten();
      return null;
    });
    List<Tabs.Fold> folded =
        on(() -> {
          bench.window.until(() -> {
            front().folds().foldLevel(1);
            return !topic.port().viewpoint().folds().isEmpty();
          });
          return topic.port().viewpoint().folds();
        });
    on(() -> {
      bench.window.pass(Duration.ofSeconds(1));
      bench.untilWritten();
      return null;
    });
    assertThat(on(() -> bench.tabStore.load("playground").getLast().open().getFirst().folds()))
        .isEqualTo(folded);
    Document again =
        on(() -> {
          bench.open(bench.shared());
          bench.documents.open().stream().toList().forEach(bench.documents::close);
          bench.open(branch);
          Document opened = requireNonNull(bench.documents.find(TOPIC));
          bench.window.until(() -> isHidden(front(), folded.getFirst().line() + 1));
          return opened;
        });
    assertThat(again).isNotSameAs(topic);
    assertThat(on(() -> again.port().viewpoint().folds())).isEqualTo(folded);
  }

  @Test
  void twoPanesOfAFileAreOneTextWithACaretEach(FxRobot robot) {
    Document items = open(ITEMS);
    String fetched = on(items::text);
    List<Edits> heard = new ArrayList<>();
    items.addEditListener(heard::add);
    int below = fetched.indexOf("dimensions");
    on(() -> {
      items.reveal(new Span(below, below));
      return null;
    });
    drain();
    on(() -> {
      model.tabs().withFront((group, tab) -> model.tabs().split(group, tab, Direction.RIGHT));
      return null;
    });
    drain();
    CodeView left = code(0);
    CodeView right = code(1);
    assertThat(on(view::code)).isSameAs(right).isNotSameAs(left);
    assertThat(on(() -> right.viewpoint().caret())).isEqualTo(below);

    on(() -> {
      items.reveal(new Span(0, 0));
      return null;
    });
    robot.write("# ab");
    robot.type(KeyCode.ENTER);
    String typed = "# ab\n" + fetched;
    assertThat(on(items::text)).isEqualTo(typed);
    assertThat(on(left::text)).isEqualTo(typed);
    assertThat(on(left::viewpoint).caret()).isEqualTo(below + 5);
    assertThat(heard).hasSize(5);
    assertThat(on(items::revision)).isEqualTo(5);
    assertThat(styles(left)).isEqualTo(styles(right)).startsWith("[code-comment]");

    on(() -> {
      model.tabs().enter(0);
      left.undo();
      return null;
    });
    assertThat(on(() -> items.caretProperty().get().offset()))
        .isEqualTo(on(left::viewpoint).caret());
    on(() -> {
      left.undo();
      left.undo();
      return null;
    });
    assertThat(on(right::text)).isEqualTo(fetched);

    on(() -> {
      model.tabs().closeActive();
      return null;
    });
    assertThat(on(() -> view.groups().size())).isEqualTo(1);
    assertThat(on(view::code)).isSameAs(right);
    on(() -> {
      items.reveal(new Span(0, 0));
      return null;
    });
    robot.write("x");
    assertThat(on(items::text)).isEqualTo("x" + fetched);
    on(() -> {
      right.undo();
      return null;
    });
    assertThat(on(items::text)).isEqualTo(fetched);
  }

  @Test
  void theCaretIsInViewInThePaneThatASplitAdds() {
    Document items = open(ITEMS);
    int end = on(items::text).length();
    on(() -> {
      items.reveal(new Span(end, end));
      return null;
    });
    drain();
    for (Direction where : List.of(Direction.DOWN, Direction.RIGHT)) {
      on(() -> {
        model.tabs().withFront((group, tab) -> model.tabs().split(group, tab, where));
        return null;
      });
      drain();
      CodeView added = requireNonNull(on(view::code));
      assertThat(on(() -> added.viewpoint().caret())).isEqualTo(end);
      assertThat(on(() -> isCaretInView(added))).isTrue();
    }
  }

  private static boolean isCaretInView(CodeView code) {
    CodeArea area = (CodeArea) code.lookup(".code-area");
    Bounds seen = area.localToScreen(area.getLayoutBounds());
    return area.getCaretBounds()
        .filter(caret -> seen.contains(caret.getCenterX(), caret.getCenterY()))
        .isPresent();
  }

  @Test
  void aTabDraggedToTheEdgeSplitsTheEditorAndDraggedBackJoinsIt(FxRobot robot) {
    open(TOPIC);
    Document items = open(ITEMS);
    CodeView code = requireNonNull(on(view::code));
    Bounds editor = on(() -> view.localToScreen(view.getBoundsInLocal()));
    drag(robot, tab(ITEMS), editor.getMaxX() - 40, editor.getCenterY());
    assertThat(rows()).containsExactly(List.of(TOPIC), List.of(ITEMS));
    assertThat(on(view::code)).isSameAs(code);
    assertThat(on(() -> model.tabs().document())).isSameAs(items);

    drag(robot, tab(ITEMS), editor.getMinX() + 4, editor.getMinY() + 10);
    assertThat(rows()).containsExactly(List.of(ITEMS, TOPIC));
    assertThat(on(view::code)).isSameAs(code);
    robot.write("x");
    assertThat(on(items::isDraft)).isTrue();
  }

  @Test
  void theHalfThatADraggedTabWouldTakeStaysMarked() {
    open(TOPIC);
    open(ITEMS);
    Bounds editor = on(() -> view.localToScreen(view.getBoundsInLocal()));
    Bounds from = on(() -> tab(ITEMS).localToScreen(tab(ITEMS).getBoundsInLocal()));
    Bounds marked =
        on(() -> {
          Robot mouse = new Robot();
          mouse.mouseMove(from.getMinX() + 20, from.getCenterY());
          mouse.mousePress(MouseButton.PRIMARY);
          mouse.mouseMove(editor.getMaxX() - 40, editor.getCenterY());
          view.getScene().getRoot().applyCss();
          view.getScene().getRoot().layout();
          Node mark = requireNonNull(view.lookup(".editor-drop"));
          Bounds now = mark.localToScreen(mark.getLayoutBounds());
          mouse.mouseMove(from.getMinX() + 20, from.getCenterY());
          mouse.mouseRelease(MouseButton.PRIMARY);
          return now;
        });

    assertThat(marked.getMinX()).isEqualTo(editor.getCenterX());
    assertThat(marked.getWidth()).isEqualTo(editor.getWidth() / 2);
  }

  private void drag(FxRobot robot, Node tab, double x, double y) {
    robot.moveTo(tab).press(MouseButton.PRIMARY).moveTo(x - 20, y).moveTo(x, y);
    robot.release(MouseButton.PRIMARY);
    drain();
  }

  private List<List<FileName>> rows() {
    return on(() ->
        model.tabs().groups().stream()
            .map(group -> group.tabs().stream().map(tab -> tab.document().name()).toList())
            .toList());
  }

  private CodeView code(int group) {
    return requireNonNull(on(() -> view.groups().get(group).code()));
  }

  private CodeView front() {
    return requireNonNull(view.groups().getFirst().code());
  }

  private static boolean isHidden(CodeView code, int line) {
    CodeArea area = (CodeArea) code.lookup(".code-area");
    return area.getParagraphs().size() > line
        && !area.getParagraph(line).getParagraphStyle().isEmpty();
  }

  /// The styles of the first line.
  private static String styles(CodeView code) {
    return on(() ->
        ((CodeArea) code.lookup(".code-area"))
            .getParagraph(0).getStyleSpans().stream()
                .map(span -> span.getStyle().toString())
                .collect(Collectors.joining()));
  }

  private void drain() {
    on(() -> {
      bench.window.drain();
      return null;
    });
  }

  private Document open(FileName name) {
    return requireNonNull(
        on(() -> {
          Document document = bench.documents.open(name);
          bench.window.drain();
          return document;
        }));
  }

  private Node tab(FileName name) {
    return node("editor-tab-" + name.key());
  }

  private Node node(String id) {
    return on(() ->
        view.lookupAll("*").stream()
            .filter(node -> id.equals(node.getId()))
            .findFirst()
            .orElseThrow());
  }

  private static void click(FxRobot robot, Node node) {
    robot.clickOn(node);
  }

  private static <T> T on(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
