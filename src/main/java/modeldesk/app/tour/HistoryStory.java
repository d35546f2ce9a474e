package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// An idea that was thrown away and is wanted after all.
final class HistoryStory {
  private static final String LINE = "# an idea";
  private static final String ROW = "#changes-list .list-cell";

  private final Tour tour;
  private final Hands hands;

  HistoryStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "discarded",
        "wrote a comment into the open file and discarded the draft in Changes",
        "no draft, and where its text is",
        () -> {
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.type(LINE + "\n");
          hands.await(mentions("#status-drafts", "Draft 1"));
          discard();
          return tour.see(mentions(".shell-toast", "stays in the history"));
        });
    tour.step(
        "history",
        "opened History",
        "the discarded text, and how it differs from now",
        () -> {
          hands.click(is("#bottom-tab-history"));
          hands.await(mentions("#history-list .list-cell", "Discarded"));
          hands.click(mentions("#history-list .list-cell", "Discarded"));
          hands.await(mentions("#history-diff", LINE));
          return tour.see(is("#history-restore"));
        });
    tour.step(
        "history-menu",
        "opened the menu of that text",
        "what can be done with it",
        () -> {
          hands.rightClick(mentions("#history-list .list-cell", "Discarded"));
          return tour.see(mentions(".menu-item", "Restore"));
        });
    hands.keys(KeyCode.ESCAPE);
    tour.step(
        "restored",
        "restored the file",
        "a draft that says what was discarded",
        () -> {
          hands.click(is("#history-restore"));
          hands.await(mentions("#history-list .list-cell", "as now"));
          return tour.see(mentions("#status-drafts", "Draft 1"));
        });
    tour.step(
        "given-up",
        "discarded it for good",
        "no draft",
        () -> {
          discard();
          hands.click(is("#bottom-tab-issues"));
          return tour.see(mentions("#status-drafts", "Draft 0"));
        });
  }

  private void discard() throws InterruptedException {
    hands.click(is("#bottom-tab-changes"));
    hands.click(is(ROW));
    hands.click(is("#changes-discard"));
    hands.click(is("#dialog-confirm"));
    hands.await(mentions("#status-drafts", "Draft 0"));
  }
}
