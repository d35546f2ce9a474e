package modeldesk.app;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import modeldesk.model.FileName;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The program as it is started from the command line, in a process of its own, with somebody at
/// its mouse and keyboard who does what the lines of standard input say and tells on standard
/// output what was done; each letter, too, once the editor has it. The process is made to be
/// killed.
///
/// - `read`: goes through the tabs and tells the text of each
/// - `type SEED LETTERS`: types from now on, at a changing pace and now and then in another file;
///   done once there are so many letters
/// - `latest`: presses the keys of Get latest, and types on
/// - `push and wait|type`: opens the review and sends, and then puts it away and types on, or not
/// - `go on`: takes the offer to go on with a push that was cut off, if there is one
/// - `finish`: pushes what there is, and waits until there is no draft any more
final class Typist {
  private static final int PATIENCE_SECONDS = 60;
  private static final int SLOWEST_MILLIS = 80;
  private static final int PULSE_MILLIS = 50;
  private static final double TURNS = 0.04;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final PauseTransition pause = new PauseTransition();
  private final Timeline pulse =
      new Timeline(
          new KeyFrame(
              Duration.millis(PULSE_MILLIS),
              event -> out.println("pulse " + System.currentTimeMillis())));
  private final ChangeListener<Integer> grown = (o, was, is) -> tell();
  private Random random = new Random(0);
  private @Nullable Robot robot;
  private @Nullable CodeArea watched;
  private boolean typing;
  private int letters;

  private Typist() {}

  public static void main(String[] words) {
    Thread.ofPlatform().daemon().name("typist").start(() -> new Typist().work());
    Main.main(words);
  }

  private void work() {
    try {
      until("a file of mine", () -> area() != null && Manuscript.fileOf(text()) != null);
      on(() -> {
        robot = new Robot();
        pause.setOnFinished(event -> strike());
        pulse.setCycleCount(Animation.INDEFINITE);
        pulse.play();
        return true;
      });
      out.println("done start");
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        obey(order);
        out.println("done " + order);
      }
    } catch (Exception e) {
      e.printStackTrace();
      out.println("failed " + e.getMessage() + "; " + said());
    }
    Runtime.getRuntime().halt(1);
  }

  private void obey(String order) throws Exception {
    String[] words = order.split(" ", -1);
    switch (words[0]) {
      case "read" -> read();
      case "type" -> type(Long.parseLong(words[1]), Integer.parseInt(words[2]));
      case "latest" -> on(() -> press(KeyCode.CONTROL, KeyCode.R));
      case "push" -> push(words[2].equals("type"));
      case "go" -> goOn();
      case "finish" -> finish();
      default -> throw new IllegalArgumentException(order);
    }
  }

  private void read() throws Exception {
    for (FileName file : Manuscript.FILES) {
      until(
          file + " in front",
          () -> {
            Node tab = tab(file);
            if (tab != null && !file.equals(Manuscript.fileOf(text()))) {
              click(tab);
            }
            return file.equals(Manuscript.fileOf(text()));
          });
      out.println("shows " + file + " " + on(() -> Manuscript.typed(file, text())));
    }
  }

  private void type(long seed, int enough) throws Exception {
    on(() -> {
      random = new Random(seed);
      typing = true;
      strike();
      return true;
    });
    until(enough + " letters", () -> letters >= enough);
  }

  /// One letter at the end of the file in front, or a click on another tab.
  private void strike() {
    if (typing) {
      CodeArea area = area();
      List<Node> tabs = Manuscript.FILES.stream().map(Typist::tab).filter(t -> t != null).toList();
      if (random.nextDouble() < TURNS) {
        click(tabs.get(random.nextInt(tabs.size())));
      } else if (area != null) {
        letter(area);
      }
      pause.setDuration(Duration.millis(1 + random.nextInt(SLOWEST_MILLIS)));
      pause.playFromStart();
    }
  }

  private void letter(CodeArea area) {
    FileName file = Manuscript.fileOf(area.getText());
    if (file == null) {
      return;
    }
    watch(area);
    if (!area.isFocused()) {
      click(area);
    }
    if (area.getCaretPosition() != area.getLength()) {
      press(KeyCode.CONTROL, KeyCode.END);
    }
    char next = Manuscript.letter(Manuscript.typed(file, area.getText()));
    press(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(next))));
  }

  private void watch(CodeArea area) {
    if (!area.equals(watched)) {
      if (watched != null) {
        watched.lengthProperty().removeListener(grown);
      }
      watched = area;
      area.lengthProperty().addListener(grown);
    }
  }

  private void tell() {
    letters++;
    String text = requireNonNull(watched).getText();
    FileName file = Manuscript.fileOf(text);
    out.println(
        file == null
            ? "broken " + text.replace("\n", "\\n")
            : "key %s %d %d"
                .formatted(file, Manuscript.typed(file, text), System.currentTimeMillis()));
  }

  /// What was typed this moment is no draft yet, and without a draft there is nothing to push.
  private void push(boolean away) throws Exception {
    until("a draft", () -> !nothingLeft());
    on(() -> {
      typing = false;
      return press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    });
    clickOn("#push-run");
    until("sent", () -> find("#push-cancel") != null || find("#push") == null);
    out.println("pushing");
    if (away) {
      on(() -> press(KeyCode.ESCAPE));
      until("the review put away", () -> find("#push") == null);
      on(() -> {
        typing = true;
        strike();
        return true;
      });
    }
  }

  private void goOn() throws Exception {
    until("what became of the push", () -> cutOff() != null || nothingLeft());
    if (holds(() -> offer() != null)) {
      until(
          "the review",
          () -> {
            Hyperlink offer = offer();
            if (offer != null) {
              click(offer);
            }
            return find("#push-run") != null;
          });
      clickOn("#push-run");
      until("no draft", Typist::nothingLeft);
    }
  }

  private void finish() throws Exception {
    if (!holds(Typist::nothingLeft)) {
      push(false);
      until("no draft", Typist::nothingLeft);
    }
  }

  /// What the notices and the review of a push say, in a line.
  private static String said() {
    try {
      return on(() ->
          Stream.concat(all(".shell-toast"), all("#push"))
              .flatMap(node -> node.lookupAll(".label").stream())
              .filter(node -> node instanceof Labeled)
              .map(node -> String.valueOf(((Labeled) node).getText()).replace('\n', ' '))
              .collect(Collectors.joining(" / ")));
    } catch (Exception e) {
      return String.valueOf(e);
    }
  }

  private static boolean nothingLeft() {
    return find("#status-drafts") instanceof Labeled label && label.getText().endsWith(" 0");
  }

  /// The notice that a push was cut off.
  private static @Nullable Node cutOff() {
    return all(".shell-toast")
        .filter(toast -> String.valueOf(toast.getAccessibleText()).contains("was cut off"))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Hyperlink offer() {
    Node toast = cutOff();
    return toast == null ? null : (Hyperlink) toast.lookup(".shell-toast-action");
  }

  private void clickOn(String selector) throws Exception {
    until(
        selector + " can be pressed",
        () -> {
          Node node = find(selector);
          if (node != null && !node.isDisabled()) {
            click(node);
            return true;
          }
          return false;
        });
  }

  private boolean click(Node node) {
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    requireNonNull(robot).mouseMove(bounds.getCenterX(), bounds.getCenterY());
    requireNonNull(robot).mouseClick(MouseButton.PRIMARY);
    return true;
  }

  private boolean press(KeyCode... keys) {
    Robot hands = requireNonNull(robot);
    for (int i = 0; i < keys.length - 1; i++) {
      hands.keyPress(keys[i]);
    }
    hands.keyType(keys[keys.length - 1]);
    for (int i = keys.length - 2; i >= 0; i--) {
      hands.keyRelease(keys[i]);
    }
    return true;
  }

  private static String text() {
    CodeArea area = area();
    return area == null ? "" : area.getText();
  }

  private static @Nullable CodeArea area() {
    return (CodeArea) find("#editor .code-area");
  }

  private static @Nullable Node tab(FileName file) {
    return all(".editor-tab")
        .filter(tab -> ("editor-tab-" + file.key()).equals(tab.getId()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Node find(String selector) {
    return all(selector).findFirst().orElse(null);
  }

  private static Stream<Node> all(String selector) {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.getScene() != null)
        .map(Window::getScene)
        .map(Scene::getRoot)
        .flatMap(root -> root.lookupAll(selector).stream())
        .filter(Typist::isShown);
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, part -> part != null, Node::getParent).allMatch(Node::isVisible);
  }

  private static void until(String what, BooleanSupplier condition) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> holds(condition));
    } catch (Exception e) {
      throw new IllegalStateException("not seen: " + what, e);
    }
  }

  private static boolean holds(BooleanSupplier condition) throws Exception {
    try {
      return on(condition::getAsBoolean);
    } catch (IllegalStateException e) {
      return false; // There is no window's thread yet.
    }
  }

  private static <T> T on(Callable<T> action) throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }
}
