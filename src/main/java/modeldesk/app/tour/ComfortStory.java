package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What makes a long file easy to work in: the keys above stay on top, what stands in several
/// places is typed once, and what is not looked at folds away.
final class ComfortStory {
  private static final String LONG = "order_items.view";

  /// How far below the beginning its first field is.
  private static final int FIELD = 15;

  private final Tour tour;
  private final Hands hands;

  ComfortStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "keys-on-top",
        "opened " + LONG + " and went to its end",
        "the key above the lines in view, and a guide for each level",
        () -> {
          hands.openRow(
              is("#files-tree"),
              mentions("#files-tree .list-cell", LONG),
              says(".editor-tab-name", LONG));
          hands.click(is("#editor-group-1 .code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.END);
          return tour.see(mentions(".code-sticky-key", "filters:"));
        });
    tour.step(
        "several-carets",
        "pressed Ctrl+D on a word until all places where it stands were selected",
        "each of them is selected, to be typed at once",
        () -> {
          hands.keys(KeyCode.UP);
          hands.keys(KeyCode.END);
          hands.keys(KeyCode.CONTROL, KeyCode.D);
          hands.keys(KeyCode.CONTROL, KeyCode.D);
          hands.keys(KeyCode.CONTROL, KeyCode.D);
          return tour.see(is(".code-more-selection"));
        });
    hands.keys(KeyCode.ESCAPE);
    tour.step(
        "folded",
        "went to the first field and pressed Ctrl+Alt+[",
        "every field in one line, with how many lines are folded into it",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          for (int i = 0; i < FIELD; i++) {
            hands.keys(KeyCode.DOWN);
          }
          hands.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.OPEN_BRACKET);
          return tour.see(mentions(".code-fold-mark", "3 lines"));
        });
    hands.keys(KeyCode.CONTROL, KeyCode.W);
  }
}
