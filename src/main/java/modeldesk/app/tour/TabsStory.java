package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Two places of a file beside each other, a file that is only looked at, and a tab that was closed
/// too early.
final class TabsStory {
  private static final String LOOKED_AT = "returns.topic";

  private final Tour tour;
  private final Hands hands;

  TabsStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "split",
        "pressed Ctrl+\\ and went to the end of the file on the right",
        "the file twice, each time at a place of its own",
        () -> {
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
          hands.await(is("#editor-group-2 .code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.END);
          return tour.see(mentions("#editor-group-1 .editor-step", "orders.view"));
        });
    tour.step(
        "looked-at",
        "clicked " + LOOKED_AT + " once",
        "it is on the right, to give way to the next one",
        () -> {
          hands.scrollTo(is("#files-tree"), mentions("#files-tree .list-cell", LOOKED_AT));
          hands.click(mentions("#files-tree .list-cell", LOOKED_AT));
          return tour.see(mentions("#editor-group-2 .editor-tab:preview", LOOKED_AT));
        });
    tour.step(
        "reopened",
        "closed both tabs on the right and pressed Ctrl+Shift+T",
        "one group of tabs, and the file is back",
        () -> {
          hands.click(is("#editor-group-2 .code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.W);
          hands.keys(KeyCode.CONTROL, KeyCode.W);
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
          return tour.see(mentions("#editor-group-1 .editor-tab:active", LOOKED_AT));
        });
    hands.keys(KeyCode.CONTROL, KeyCode.W);
  }
}
