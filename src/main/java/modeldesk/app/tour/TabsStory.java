package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Places of a file beside and under each other and in a window of its own, a file that is only
/// looked at, and a tab that was closed too early.
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
    drag();
    otherWindow();
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

  /// Back to where it was.
  private void drag() throws InterruptedException, IOException {
    tour.step(
        "tab-dragged",
        "dragged the tab on the right over the text on the left",
        "where it would go",
        () -> {
          hands.drag(is("#editor-group-2 .editor-tab"), is("#editor-group-1 .code-area"));
          return tour.see(is(".editor-drop"));
        });
    hands.drop(is("#editor-group-2 .editor-tab"));
  }

  private void otherWindow() throws InterruptedException, IOException {
    tour.step(
        "split-down",
        "pressed Ctrl+Shift+\\ on the right and went to the beginning of the file",
        "three groups of tabs, each with a place of its own",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.BACK_SLASH);
          hands.await(is("#editor-group-3 .code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          return tour.see(mentions("#editor-group-3 .editor-step", "orders.view"));
        });
    tour.step(
        "tab-menu",
        "opened the menu of the lower tab",
        "what can be done with it; what cannot is grey and says why",
        () -> {
          hands.rightClick(is("#editor-group-3 .editor-tab"));
          return tour.see(mentions(".menu-item", "Move to a new window"));
        });
    tour.step(
        "second-window",
        "chose Move to a new window",
        "the tab in a window of its own, with the warning and the status of the main one",
        () -> {
          hands.click(mentions(".menu-item", "Move to a new window"));
          hands.await(is("#editor-group-3 .code-area"));
          hands.click(is("#editor-group-3 .code-area"));
          return tour.see(mentions("#editor-group-3 .editor-step", "orders.view"));
        });
    tour.step(
        "second-window-palette",
        "pressed Ctrl+Shift+P there",
        "the palette over that window",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
          return tour.see(is("#palette-list"));
        });
    hands.keys(KeyCode.ESCAPE);
    tour.step(
        "second-window-closed",
        "closed its only tab with Ctrl+W",
        "the window is gone, and two groups are left",
        () -> {
          hands.click(is("#editor-group-3 .code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.W);
          hands.await("one window", () -> Eyes.windows().size() == 1);
          hands.click(is("#editor-group-2 .code-area"));
          return tour.see(mentions("#editor-group-2 .editor-step", "orders.view"));
        });
  }
}
