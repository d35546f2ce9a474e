package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static modeldesk.app.TestWindow.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import modeldesk.model.Target;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A window beside the main one, in the program as it is built.
final class EditorWindowsTest extends WindowStory {
  private Target branch;

  @BeforeEach
  void start() {
    branch = omni.branch("fix/windows");
  }

  private TestWindow window() {
    TestWindow window = new TestWindow(omni, home.resolve("desk"), branch);
    window.listed("#files-tree", "returns.topic");
    return window;
  }

  @Test
  void aFileInTwoWindowsIsOneTextAndAClosedWindowLeavesItsTabsToTheMainOne() {
    try (TestWindow main = window()) {
      main.enter("#files-tree", "returns.topic");
      main.type();
      main.menu("view-tabToWindow");
      main.until("a window", () -> others().size() == 1 && area(others().getFirst()) != null);
      Stage other = on(() -> others().getFirst());
      assertThat(main.find(".code-area")).isEmpty();
      main.until(
          "its title",
          () -> other.getTitle().equals("● returns.topic – fix/windows – Blobs R Us – Model Desk"));

      press(other, KeyCode.P, true);
      main.until("the palette there", () -> other.equals(owner("#palette-filter")));
      on(() -> {
        Window.getWindows().stream().filter(Popup.class::isInstance).toList().forEach(Window::hide);
        return true;
      });
      main.menu("model-resetCache");
      main.until("a card there", () -> other.getScene().lookup(".kit-modal") != null);
      assertThat(main.find(".kit-modal")).isEmpty();
      assertThat(main.find(".kit-modal-scrim")).hasSize(1);
      press(other, KeyCode.ESCAPE, false);
      assertThat(main.find(".kit-modal-scrim")).isEmpty();

      main.refused("view-tabToWindow");
      main.until("a notice there", () -> other.getScene().lookup(".shell-toast") != null);
      assertThat(main.find(".shell-toast")).isEmpty();
      main.comeTo();
      assertThat(main.find(".shell-toast")).isNotEmpty();
      main.enter("#files-tree", "returns.topic");
      String typed = main.type();
      assertThat(on(() -> requireNonNull(area(other)).getText())).isEqualTo(typed);

      main.enter("#files-tree", "api.topic");
      TestWindow.comeTo(other);
      main.menu("view-splitDown");
      main.until(
          "two groups there", () -> other.getScene().getRoot().lookupAll(".code-area").size() == 2);
      on(() -> {
        Event.fireEvent(other, new WindowEvent(other, WindowEvent.WINDOW_CLOSE_REQUEST));
        return true;
      });
      // At once: it goes by itself some seconds later.
      main.says("#notices", "The 2 tabs of the closed window are in the main window now.");
      main.until("no other window", () -> others().isEmpty());
      assertThat(main.find(".editor-tab")).hasSize(2);
      assertThat(main.text()).isEqualTo(typed);
    }
  }

  @Test
  void aWindowComesBackWithItsFilesWhereItStood() {
    try (TestWindow main = window()) {
      main.enter("#files-tree", "api.topic");
      main.enter("#files-tree", "returns.topic");
      main.menu("view-tabToWindow");
      main.until("a window", () -> others().size() == 1);
      on(() -> {
        Stage other = others().getFirst();
        other.setX(120);
        other.setY(60);
        other.setWidth(640);
        other.setHeight(480);
        return true;
      });
      main.until("it is there", () -> others().getFirst().getWidth() == 640);
      main.quit();
      assertThat(on(EditorWindowsTest::others)).isEmpty();
    }
    try (TestWindow main = window()) {
      main.until("a window", () -> others().size() == 1 && area(others().getFirst()) != null);
      Stage other = on(() -> others().getFirst());
      assertThat(on(() -> List.of(other.getX(), other.getY(), other.getWidth(), other.getHeight())))
          .containsExactly(120.0, 60.0, 640.0, 480.0);
      assertThat(on(other::getTitle)).startsWith("returns.topic – ");
      assertThat(main.find(".editor-tab")).hasSize(1);
      main.quit();
    }
  }

  /// The other window once its text is there, with its caret put where nobody else has one.
  private static Stage otherWithCaret(TestWindow main, int line, int column) {
    main.until("a window", () -> others().size() == 1 && area(others().getFirst()) != null);
    Stage other = on(() -> others().getFirst());
    main.until("its text", () -> requireNonNull(area(other)).getLength() > 20);
    on(() -> {
      requireNonNull(area(other)).moveTo(line, column);
      return true;
    });
    return other;
  }

  @Test
  void eachWindowTellsTheCaretAndTheFileOfItsOwn() {
    try (TestWindow main = window()) {
      main.until("the branch", () -> main.title().equals("fix/windows – Blobs R Us – Model Desk"));
      main.enter("#files-tree", "returns.topic");
      main.enter("#files-tree", "api.topic");
      main.menu("view-tabToWindow");
      Stage other = otherWithCaret(main, 2, 3);
      main.says("#status-caret", "Ln 1 Col 1");
      main.until("its caret", () -> caret(other).equals("Ln 3 Col 4"));
      assertThat(main.title()).isEqualTo("returns.topic – fix/windows – Blobs R Us – Model Desk");
      assertThat(on(other::getTitle))
          .isEqualTo("api.topic – fix/windows – Blobs R Us – Model Desk");
      main.quit();
    }
  }

  @Test
  void theSameFileInTwoWindowsHasACaretInEach() {
    try (TestWindow main = window()) {
      main.enter("#files-tree", "api.topic");
      main.menu("view-openInWindow");
      Stage other = otherWithCaret(main, 2, 3);
      main.until("its caret", () -> caret(other).equals("Ln 3 Col 4"));
      main.says("#status-caret", "Ln 1 Col 1");
      main.quit();
    }
  }

  private static String caret(Stage stage) {
    return ((Label) stage.getScene().lookup("#status-caret")).getText();
  }

  /// The windows beside the main one.
  private static List<Stage> others() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage stage && stage.getTitle() != null)
        .map(Stage.class::cast)
        .filter(stage -> stage.isShowing() && stage.getTitle().endsWith(" – Model Desk"))
        .filter(stage -> stage.getScene().lookup("#main-menu") == null)
        .toList();
  }

  /// The window under the popup that shows something.
  private static @Nullable Window owner(String selector) {
    return Window.getWindows().stream()
        .filter(window ->
            window instanceof Popup && window.getScene().getRoot().lookup(selector) != null)
        .map(window -> ((Popup) window).getOwnerWindow())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable CodeArea area(Stage stage) {
    return (CodeArea) stage.getScene().lookup(".code-area");
  }

  private static void press(Stage stage, KeyCode code, boolean shortcutShift) {
    on(() -> {
      Event.fireEvent(
          stage.getScene().getRoot(),
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", code, shortcutShift, shortcutShift, false, false));
      return true;
    });
  }
}
