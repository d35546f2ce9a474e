package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What the branch comes to, before it is merged: by object, and by file.
final class CompareStory {
  private static final String ROW = "#compare-list .list-cell";

  private final Tour tour;
  private final Hands hands;

  CompareStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "compare",
        "chose Compare with shared from the Branch menu",
        "the objects that the branch changed, the first in its file",
        () -> {
          hands.choose("#toolbar-branch", "Compare with shared");
          hands.await(mentions(ROW, "label"));
          hands.click(mentions(ROW, "label"));
          return tour.see(mentions("#compare-diff", "label"));
        });
    tour.step(
        "compare-files",
        "looked at them by file",
        "the files with their lines added and removed",
        () -> {
          hands.click(is("#compare-files"));
          hands.await(mentions(ROW, ".view"));
          return tour.see(mentions(ROW, "+"));
        });
    tour.step(
        "compare-left",
        "closed the comparison and went to the top of the text",
        "the window, with the same drafts as before",
        () -> {
          hands.click(is("#compare-close"));
          hands.await("the end of the dialog", () -> !hands.sees(is("#compare-close")));
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          return tour.see(mentions("#status-drafts", "Draft 0"));
        });
  }
}
