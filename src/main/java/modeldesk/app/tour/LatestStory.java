package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;

/// The same key was changed here and by somebody else: it is decided, and the push brings both.
final class LatestStory {
  private static final String FILE = AwayStory.CLASHING;
  private static final String MINE = "label: Store visits" + AwayStory.MORE;
  private static final String THEIRS = "label: Pop-up visits";
  private static final String ALSO_THEIRS = "group_label: Stores";

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
    merge();
    push();
  }

  private void merge() throws InterruptedException, IOException {
    tour.step(
        "behind",
        "pressed Push before that",
        "the file that is behind, and that it is merged first",
        () -> {
          hands.click(mentions("#toolbar-push", "Push 4 files"));
          hands.click(mentions("#push-files .list-cell", FILE));
          return tour.see(is("#push-merge"));
        });
    hands.click(is("#push-keep"));
    tour.step(
        "latest",
        "chose Get latest from the Model menu",
        "that one draft needs a decision",
        () -> {
          hands.choose("#toolbar-model", "Get latest");
          return tour.see(mentions(".shell-toast", "needs you"));
        });
    tour.step(
        "merge-drafts",
        "clicked Merge…",
        "the key that both changed, and the one that was merged without asking",
        () -> {
          hands.click(mentions(".shell-toast-action", "Merge"));
          hands.await(mentions("#latest-decisions .list-cell", "label"));
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
        "my label and their group in one draft, and nothing pushed",
        () -> {
          hands.click(is("#latest-keep"));
          hands.await("the end of the merge", () -> !hands.sees(is("#latest-keep")));
          require(
              witness.branchText(place, FILE).contains(THEIRS), "the branch is as they left it");
          return tour.see(mentions("#status-drafts", "Draft 4"));
        });
  }

  private void push() throws InterruptedException, IOException {
    tour.step(
        "back-review",
        "pressed Push",
        "all that was done without a network",
        () -> {
          hands.click(mentions("#toolbar-push", "Push 4 files"));
          return tour.see(mentions("#push-run", "Push 4 files"));
        });
    tour.step(
        "back-pushed",
        "pushed it",
        "the branch has what both changed",
        () -> {
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0").uncovered());
          String text = witness.branchText(place, FILE);
          return require(
              text.contains(MINE) && text.contains(ALSO_THEIRS),
              "the branch has my label and their group");
        });
  }
}
