package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Somebody else changes the file one has a draft of, at the same key and at another: Get latest
/// finds it, the key is decided, and the push brings both.
final class LatestStory {
  private static final String FILE = "returns.topic";
  private static final String ROW = "#files-tree .list-cell";
  private static final String MINE = "description: Parcels that came back";
  private static final String THEIRS = "description: Returned parcels";
  private static final String OLD = "group_label: Operations";
  private static final String NEW = "group_label: Logistics";

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Place place;

  LatestStory(Tour tour, Witness witness, Place place) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.place = place;
  }

  void tell() throws InterruptedException, IOException {
    overtake();
    merge();
    push();
  }

  private void overtake() throws InterruptedException, IOException {
    tour.step(
        "overtaken",
        "wrote a description into " + FILE,
        "a draft, while somebody else describes the topic too",
        () -> {
          hands.scrollTo(is("#files-tree"), mentions(ROW, FILE));
          hands.doubleClick(mentions(ROW, FILE));
          hands.await(mentions("#editor-breadcrumb", FILE));
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.type(MINE + "\n");
          hands.await(mentions("#status-drafts", "Draft 1"));
          String now = witness.branchText(place, FILE);
          String text = THEIRS + "\\n" + now.replace(OLD, NEW);
          witness.writeBranch(place, FILE, text);
          return require(
              witness.branchText(place, FILE).equals(text), "the branch has their description");
        });
    tour.step(
        "latest",
        "chose Get latest from the Model menu",
        "what came, and that one draft needs a decision",
        () -> {
          hands.choose("#toolbar-model", "Get latest");
          hands.await(mentions(".shell-toast", "1 needs you"));
          return tour.see(mentions(".editor-tab-behind", "≠"));
        });
  }

  private void merge() throws InterruptedException, IOException {
    tour.step(
        "merge-drafts",
        "clicked Merge…",
        "the key that both described, and the one that was merged without asking",
        () -> {
          hands.click(mentions(".shell-toast-action", "Merge"));
          hands.await(mentions("#latest-decisions .list-cell", "description"));
          return tour.see(mentions("#latest-taken .list-cell", "group_label"));
        });
    tour.step(
        "merge-decided",
        "took mine",
        "nothing left to decide",
        () -> {
          hands.click(is("#latest-use-mine"));
          return tour.see(mentions("#latest-progress", "1 of 1 done"));
        });
    tour.step(
        "merge-kept",
        "kept the result",
        "my description and their group in one draft, and nothing pushed",
        () -> {
          hands.click(is("#latest-keep"));
          hands.await("the end of the merge", () -> !hands.sees(is("#latest-keep")));
          hands.await(mentions(".code-area .text", "Logistics"));
          require(
              witness.branchText(place, FILE).startsWith(THEIRS), "the branch is as they left it");
          return tour.see(mentions("#status-drafts", "Draft 1"));
        });
  }

  private void push() throws InterruptedException, IOException {
    tour.step(
        "merge-pushed",
        "pushed it",
        "the branch has both",
        () -> {
          hands.click(mentions("#toolbar-push", "Push 1 file"));
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0"));
          String text = witness.branchText(place, FILE);
          return require(
              text.contains(MINE) && text.contains(NEW), "the branch has what both changed");
        });
  }
}
