package modeldesk.bench;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// A user at the window of the program in this process: looks for things and presses keys.
final class Hand {
  private static final int LOOK = 100;

  /// The share of a processor that is no longer quiet.
  private static final double BUSY = 0.1;

  /// Something to wait for.
  interface Condition {
    boolean holds() throws Exception;
  }

  private Hand() {}

  /// Does something on the window's thread and waits for it.
  static <T> T on(Callable<T> action) throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }

  /// Looks on the window's thread again and again; the toolkit may not be there yet.
  static void until(Condition condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end) {
      try {
        if (on(condition::holds)) {
          return;
        }
      } catch (IllegalStateException | ExecutionException e) {
        // Not started yet, or in the middle of being built.
      }
      Thread.sleep(4);
    }
    throw new IllegalStateException("What was waited for did not come.");
  }

  /// Until this process has nothing to do any more.
  static void untilQuiet() throws InterruptedException {
    untilQuiet(Duration.ofMillis(300));
  }

  /// Until this process had nothing to do for a while, a blinking caret aside; after half a minute
  /// it is taken as it is.
  static void untilQuiet(Duration quiet) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    long since = System.nanoTime();
    while (System.nanoTime() - since < quiet.toNanos() && System.nanoTime() < end) {
      Duration before = processor();
      Thread.sleep(LOOK);
      if (processor().minus(before).toMillis() > LOOK * BUSY) {
        since = System.nanoTime();
      }
    }
  }

  /// The time that the processors spent on this process.
  static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  static Scene scene() {
    return requireNonNull(
        Window.getWindows().stream()
            .filter(each -> each instanceof Stage && each.isShowing())
            .map(Window::getScene)
            .findFirst()
            .orElse(null));
  }

  /// A node in any window.
  static @Nullable Node find(String selector) {
    for (Window window : List.copyOf(Window.getWindows())) {
      Node found = window.getScene() == null ? null : window.getScene().lookup(selector);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// The text in front: of a file of the model, or of this computer.
  static @Nullable CodeArea area() {
    Node model = scene().lookup("#editor .code-area");
    Node found = model == null ? scene().lookup(".loose .code-area") : model;
    return found instanceof CodeArea area ? area : null;
  }

  /// Whether the text in front is on screen, in its colours.
  static boolean isColoured(String text) {
    CodeArea area = area();
    if (area == null || area.getVisibleParagraphs().isEmpty()) {
      return false;
    }
    String first = text.substring(0, text.indexOf('\n'));
    return area.getParagraph(0).getText().equals(first)
        && area.getVisibleParagraphs().stream()
            .anyMatch(line -> line.getStyleSpans().getSpanCount() > 1)
        && area.lookup(".paragraph-text") != null;
  }

  static void press(@Nullable Node target, KeyCode code) {
    fire(target, KeyEvent.KEY_PRESSED, "", code, false);
  }

  static void shortcut(@Nullable Node target, KeyCode code) {
    fire(target, KeyEvent.KEY_PRESSED, "", code, true);
  }

  static void shiftShortcut(@Nullable Node target, KeyCode code) {
    Event.fireEvent(
        requireNonNull(target),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, true, false, false));
  }

  static void type(@Nullable Node target, String character) {
    fire(target, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
  }

  private static void fire(
      @Nullable Node target, EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
    Event.fireEvent(
        requireNonNull(target), new KeyEvent(type, text, text, code, false, control, false, false));
  }

  /// The numbers of one kind out of several frames.
  static List<Double> each(
      List<Frames.Taken> taken, java.util.function.ToDoubleFunction<Frames.Taken> what) {
    List<Double> all = new ArrayList<>();
    taken.forEach(one -> all.add(what.applyAsDouble(one)));
    return all;
  }
}
