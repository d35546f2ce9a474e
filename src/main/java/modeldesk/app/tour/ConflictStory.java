package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Somebody changes a file while its draft is being reviewed: the push overwrites nothing, shows
/// what Omni holds now and brings both together.
final class ConflictStory {
  private static final String FILE = "inventory_health.topic";
  private static final String MINE = "label: Inventory Health today";
  private static final String OLD = "group_label: Operations";
  private static final String THEIRS = "group_label: Stores";
  private static final String MESSAGE = "Shipping share by weight";

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Place place;

  ConflictStory(Tour tour, Witness witness, Place place) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.place = place;
  }

  void tell() throws InterruptedException, IOException {
    review();
    meet();
    bringTogether();
  }

  private void review() throws InterruptedException, IOException {
    tour.step(
        "earlier-messages",
        "changed the label of " + FILE + ", pressed Push and the clock above the message",
        "the messages of earlier pushes",
        () -> {
          hands.openRow(
              is("#files-tree"),
              mentions("#files-tree .list-cell", FILE),
              mentions("#editor-breadcrumb", FILE));
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.keys(KeyCode.DOWN);
          hands.keys(KeyCode.END);
          hands.type(" today");
          hands.click(mentions("#toolbar-push", "Push 1 file"));
          hands.await(mentions("#push-run", "Push 1 file"));
          hands.click(is("#push-message-earlier"));
          return tour.see(mentions(".menu-item", MESSAGE));
        });
  }

  private void meet() throws InterruptedException, IOException {
    tour.step(
        "conflict",
        "took one of them and pushed, while somebody else had changed " + FILE,
        "what Omni holds now, that nothing was overwritten, and the ways out",
        () -> {
          hands.click(mentions(".menu-item", MESSAGE));
          String text = witness.branchText(place, FILE);
          String changed = text.replace(OLD, THEIRS);
          require(!changed.equals(text), "the group of " + FILE);
          witness.writeBranch(place, FILE, changed);
          hands.clickFor(is("#push-run"), is("#push-merge-both"));
          hands.await(mentions("#push-diff", "Stores"));
          require(witness.branchText(place, FILE).equals(changed), "the branch is as they left it");
          return tour.see(is("#push-take-theirs"));
        });
  }

  private void bringTogether() throws InterruptedException, IOException {
    tour.step(
        "conflict-merged",
        "pressed Merge both",
        "what the push brings now, which can be sent",
        () -> {
          hands.click(is("#push-merge-both"));
          hands.await("the end of the conflict", () -> !hands.sees(is("#push-problem")));
          return tour.see(mentions("#push-run", "Push 1 file"));
        });
    tour.step(
        "conflict-pushed",
        "pushed it",
        "the branch has what both changed",
        () -> {
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0").uncovered());
          String text = witness.branchText(place, FILE);
          return require(
              text.contains(MINE) && text.contains(THEIRS),
              "the branch has my label and their group");
        });
  }
}
