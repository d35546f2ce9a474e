package modeldesk.app.tour;

import static modeldesk.app.tour.What.says;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Mouse and keyboard of the tour. Called from the tour's thread; every touch happens on the
/// window's thread, and between two touches the window gets time to draw.
final class Hands {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(3);

  /// What the window says where it offers to do again what failed.
  private static final String[] OFFERS = {"Retry", "Try again", "Try now", "Look again"};

  /// How an item looks that cannot be chosen now.
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private static final int TURNS_ONE_WAY = 40;
  private static final int A_TURN = 3;

  private static final long BETWEEN_LOOKS_MILLIS = 25;
  private static final String UNSHIFTED = "`-=[]\\;',./";
  private static final String SHIFTED = "~_+{}|:\"<>?";
  private static final KeyCode[] SIGNS = {
    KeyCode.BACK_QUOTE,
    KeyCode.MINUS,
    KeyCode.EQUALS,
    KeyCode.OPEN_BRACKET,
    KeyCode.CLOSE_BRACKET,
    KeyCode.BACK_SLASH,
    KeyCode.SEMICOLON,
    KeyCode.QUOTE,
    KeyCode.COMMA,
    KeyCode.PERIOD,
    KeyCode.SLASH
  };
  private static final String DIGIT_SIGNS = ")!@#$%^&*(";

  private final Robot robot;
  private final Eyes eyes;
  private final Duration rest;

  Hands(Robot robot, Eyes eyes) {
    this(robot, eyes, Duration.ofMillis(3 * BETWEEN_LOOKS_MILLIS));
  }

  /// Hands that rest so long after each touch.
  Hands(Robot robot, Eyes eyes, Duration rest) {
    this.robot = robot;
    this.eyes = eyes;
    this.rest = rest;
  }

  /// Clicks the middle of what `what` names, once it is there and enabled.
  void click(What what) throws InterruptedException {
    press(what, MouseButton.PRIMARY, 1);
  }

  void doubleClick(What what) throws InterruptedException {
    press(what, MouseButton.PRIMARY, 2);
  }

  /// Opens a menu of the toolbar and clicks an item of it, once it can be chosen: what it needs may
  /// still be on its way from the server.
  void choose(String menu, String item) throws InterruptedException {
    What chosen = What.mentions(".menu-item", item);
    click(What.within(menu));
    while (isOff(await(chosen))) {
      keys(KeyCode.ESCAPE);
      awaitAnotherTry();
      click(What.within(menu));
    }
    click(chosen);
  }

  private static boolean isOff(Node item) throws InterruptedException {
    return onWindow(() -> item.getPseudoClassStates().contains(OFF));
  }

  private void awaitAnotherTry() throws InterruptedException {
    Instant end = Instant.now().plus(BEFORE_ANOTHER_TRY);
    while (Instant.now().isBefore(end)) {
      tryAgain();
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  /// Opens the menu of what `what` names.
  void rightClick(What what) throws InterruptedException {
    press(what, MouseButton.SECONDARY, 1);
  }

  /// Clicks a button of a dialog and waits for what should come of it. Such a button is off while
  /// its work runs; where it can be pressed again the server failed, and so it is pressed, as by
  /// anybody who reads that nothing was done.
  Node clickFor(What button, What wanted) throws InterruptedException {
    click(button);
    Instant pressed = Instant.now();
    Instant end = pressed.plus(PATIENCE);
    while (onWindow(() -> !eyes.sees(wanted))) {
      if (Instant.now().isAfter(end)) {
        throw new NotSeen(wanted.toString());
      }
      if (tryAgain()) {
        pressed = Instant.now();
      } else if (!onWindow(() -> eyes.sees(button))) {
        pressed = Instant.now();
      } else if (Instant.now().isAfter(pressed.plus(BEFORE_ANOTHER_TRY))) {
        click(button);
        pressed = Instant.now();
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return await(wanted);
  }

  /// Opens a row of a tree with a double click and waits for what should come of it. Rows may move
  /// under the mouse while answers come in, so another file is no end of it.
  void openRow(What tree, What row, What wanted) throws InterruptedException {
    scrollTo(tree, row);
    doubleClick(row);
    Instant end = Instant.now().plus(PATIENCE);
    Instant next = Instant.now().plus(BEFORE_ANOTHER_TRY);
    while (onWindow(() -> !eyes.sees(wanted))) {
      if (Instant.now().isAfter(end)) {
        throw new NotSeen(wanted.toString());
      }
      if (Instant.now().isAfter(next)) {
        scrollTo(tree, row);
        doubleClick(row);
        next = Instant.now().plus(BEFORE_ANOTHER_TRY);
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    settle();
  }

  /// Presses what offers to do again what failed; tells whether there was such an offer.
  private boolean tryAgain() throws InterruptedException {
    Node offer =
        onWindow(() ->
            Stream.of(OFFERS)
                .flatMap(text -> Stream.of(says(".button", text), says(".hyperlink", text)))
                .map(eyes::find)
                .filter(node -> node != null && !isOldTask(node) && Eyes.isWithinReach(node))
                .findFirst()
                .orElse(null));
    if (offer != null) {
      press(offer, MouseButton.PRIMARY);
      settle();
    }
    return offer != null;
  }

  /// A failed task that is listed can be done again, but need not be.
  private static boolean isOldTask(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent)
        .anyMatch(at -> "tasks".equals(at.getId()));
  }

  /// Goes to what `what` names and presses there. What moves away under the mouse, since an answer
  /// came in, is followed.
  private void press(What what, MouseButton button, int times) throws InterruptedException {
    boolean pressed = false;
    while (!pressed) {
      pressed = press(await(what), button);
    }
    for (int i = 1; i < times; i++) {
      onWindow(() -> {
        robot.mouseClick(button);
        return true;
      });
    }
    settle();
  }

  /// Goes to a node and presses there, unless it has left its place under the mouse by then.
  private boolean press(Node node, MouseButton button) throws InterruptedException {
    Point2D at = goTo(node);
    return onWindow(() -> {
      boolean there = at != null && Eyes.isUsable(node) && at.equals(middle(node));
      if (there) {
        robot.mouseClick(button);
      }
      return there;
    });
  }

  /// Moves the mouse to a node and tells where that is; null when the node has gone.
  private @Nullable Point2D goTo(Node node) throws InterruptedException {
    Point2D middle =
        Hands.<@Nullable Point2D>onWindow(() -> {
          Point2D at = middle(node);
          if (at != null) {
            robot.mouseMove(at);
          }
          return at;
        });
    settle();
    return middle;
  }

  /// Leaves the mouse on what `what` names, once it is there.
  void rest(What what) throws InterruptedException {
    goTo(await(what));
  }

  /// Presses the mouse on one thing and takes it over another, where it stays pressed.
  void drag(What what, What over) throws InterruptedException {
    goTo(await(what));
    Node target = await(over);
    onWindow(() -> {
      robot.mousePress(MouseButton.PRIMARY);
      return true;
    });
    settle();
    goTo(target);
  }

  /// Takes what is dragged over something else and lets it go there.
  void drop(What over) throws InterruptedException {
    goTo(await(over));
    onWindow(() -> {
      robot.mouseRelease(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  private static @Nullable Point2D middle(Node node) {
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    return bounds == null
        ? null
        : new Point2D(
            (bounds.getMinX() + bounds.getMaxX()) / 2, (bounds.getMinY() + bounds.getMaxY()) / 2);
  }

  /// Turns the wheel over a list, to its end and back, until something comes into view.
  void scrollTo(What list, What wanted) throws InterruptedException {
    Node node = await(list);
    Instant end = Instant.now().plus(PATIENCE);
    Instant next = Instant.now().plus(BEFORE_ANOTHER_TRY);
    for (int turns = 0; onWindow(() -> !eyes.sees(wanted)); turns++) {
      if (Instant.now().isAfter(end)) {
        throw new NotSeen(wanted.toString());
      }
      int way = turns / TURNS_ONE_WAY % 2 == 0 ? A_TURN : -A_TURN;
      goTo(node);
      onWindow(() -> {
        robot.mouseWheel(way);
        return true;
      });
      settle();
      if (Instant.now().isAfter(next)) {
        tryAgain();
        next = Instant.now().plus(BEFORE_ANOTHER_TRY);
      }
    }
    await(wanted);
  }

  /// Types a text on a US keyboard.
  void type(String text) throws InterruptedException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      onWindow(() -> {
        typeOne(c);
        return true;
      });
    }
    settle();
  }

  private void typeOne(char c) {
    if (c == '\n') {
      robot.keyType(KeyCode.ENTER);
    } else if (c == ' ') {
      robot.keyType(KeyCode.SPACE);
    } else if (Character.isLetterOrDigit(c)) {
      KeyCode code = KeyCode.getKeyCode(String.valueOf(c).toUpperCase(Locale.ROOT));
      typeKey(code, Character.isUpperCase(c));
    } else if (UNSHIFTED.indexOf(c) >= 0) {
      typeKey(SIGNS[UNSHIFTED.indexOf(c)], false);
    } else if (SHIFTED.indexOf(c) >= 0) {
      typeKey(SIGNS[SHIFTED.indexOf(c)], true);
    } else if (DIGIT_SIGNS.indexOf(c) >= 0) {
      typeKey(KeyCode.getKeyCode(String.valueOf(DIGIT_SIGNS.indexOf(c))), true);
    } else {
      throw new IllegalArgumentException("no key for " + c);
    }
  }

  private void typeKey(KeyCode code, boolean shift) {
    if (shift) {
      robot.keyPress(KeyCode.SHIFT);
    }
    robot.keyType(code);
    if (shift) {
      robot.keyRelease(KeyCode.SHIFT);
    }
  }

  /// Presses keys together, the last one last: `keys(SHORTCUT, F)`.
  void keys(KeyCode... codes) throws InterruptedException {
    onWindow(() -> {
      for (int i = 0; i < codes.length - 1; i++) {
        robot.keyPress(codes[i]);
      }
      robot.keyType(codes[codes.length - 1]);
      for (int i = codes.length - 2; i >= 0; i--) {
        robot.keyRelease(codes[i]);
      }
      return true;
    });
    settle();
  }

  /// Leaves the program, as `Ctrl+Q` does; `closed` is when its window is gone.
  void leave(CountDownLatch closed) throws InterruptedException {
    keys(KeyCode.CONTROL, KeyCode.Q);
    if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new NotSeen("the end of the program");
    }
  }

  /// Waits until something that `what` names is on screen and can be used.
  Node await(What what) throws InterruptedException {
    Node[] found = new Node[1];
    await(
        what.toString(),
        () -> {
          Node node = eyes.find(what);
          if (node != null) {
            found[0] = node;
          }
          return node != null;
        });
    return found[0];
  }

  /// Whether something is on screen and can be used. On the window's thread.
  boolean sees(What what) {
    return eyes.sees(what);
  }

  /// Waits until `condition`, looked at on the window's thread, holds; takes every offer to try
  /// again meanwhile.
  void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Instant next = Instant.now().plus(BEFORE_ANOTHER_TRY);
    while (!onWindow(condition::getAsBoolean)) {
      if (Instant.now().isAfter(end)) {
        throw new NotSeen(what);
      }
      if (Instant.now().isAfter(next)) {
        tryAgain();
        next = Instant.now().plus(BEFORE_ANOTHER_TRY);
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    settle();
  }

  /// Lets the window draw what the last touch changed.
  void settle() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      Thread.sleep(rest.dividedBy(3));
      onWindow(() -> true);
    }
  }

  static <T extends @Nullable Object> T onWindow(Callable<T> action) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }
  }

  /// What the tour waited for and did not come.
  static final class NotSeen extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotSeen(String what) {
      super("not seen: " + what);
    }
  }
}
