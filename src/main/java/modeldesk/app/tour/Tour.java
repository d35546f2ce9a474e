package modeldesk.app.tour;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;

/// One telling of the story: each step does something with mouse or keys, waits for what should
/// come, takes a picture and notes whether it held.
final class Tour {
  /// What a step does, as far as it goes; gives what was seen.
  @FunctionalInterface
  interface Act {
    String play() throws InterruptedException, IOException;
  }

  private final Hands hands;
  private final Pictures pictures;
  private final TourLog log;

  Tour(Hands hands, Pictures pictures, TourLog log) {
    this.hands = hands;
    this.pictures = pictures;
    this.log = log;
  }

  Hands hands() {
    return hands;
  }

  /// Plays one step; throws `Broken` when it did not hold, since the next ones build on it.
  void step(String picture, String done, String expected, Act act)
      throws InterruptedException, IOException {
    String seen;
    boolean held = true;
    try {
      seen = act.play();
    } catch (IllegalStateException e) {
      seen = String.valueOf(e.getMessage());
      held = false;
    }
    try {
      seen = seen + " (" + pictures.take(picture) + ")";
    } catch (IllegalStateException e) {
      seen = seen + "; " + e.getMessage();
      held = false;
    }
    List<String> nameless = Hands.onWindow(Names::missing);
    if (!nameless.isEmpty()) {
      seen = seen + "; without a name: " + nameless;
      held = false;
    }
    log.step(done, expected, seen, held);
    if (!held) {
      throw new Broken(picture);
    }
  }

  /// Throws `IllegalStateException` unless `condition` holds.
  static String require(boolean condition, String seen) {
    if (!condition) {
      throw new IllegalStateException(seen);
    }
    return seen;
  }

  /// Waits for something and tells what it says.
  String see(What what) throws InterruptedException {
    return told(what, hands.await(what));
  }

  /// Clicks a button, waits for what should come of it and tells what that says.
  String see(What button, What wanted) throws InterruptedException {
    return told(wanted, hands.clickFor(button, wanted));
  }

  private static String told(What what, Node node) throws InterruptedException {
    String text = Hands.onWindow(() -> What.textOf(node));
    return text.isEmpty() ? what.toString() : text;
  }

  /// A step that did not hold.
  static final class Broken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Broken(String step) {
      super(step);
    }
  }
}
