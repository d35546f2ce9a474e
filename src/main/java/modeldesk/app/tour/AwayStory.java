package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Work without a network, over an end of the program, and the way back to a branch on which
/// somebody else worked meanwhile.
final class AwayStory {
  static final String CLASHING = "visits.topic";
  static final String MORE = " by hour";
  static final String LABELLED = "returns.topic";
  static final String MORE_THERE = " and refunds";
  static final String DESCRIBED = "shoppers.topic";
  static final String COMMENT = "# Everybody who ever bought something";
  static final String NEW = "parcels.topic";
  private static final String BASE = "ecomm__order_items";
  private static final String JOINED = "ecomm__returns";
  private static final String DRAFTS = "#status-drafts";

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Cable cable;

  AwayStory(Tour tour, Witness witness, Cable cable) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.cable = cable;
  }

  void goAway() throws InterruptedException, IOException {
    tour.step(
        "offline",
        "took the network away and asked Omni to validate",
        "the program says that it is offline",
        () -> {
          cable.pull();
          hands.click(is("#toolbar-validate"));
          return tour.see(is("#status-try-now"));
        });
    tour.step(
        "offline-edited",
        "changed three files",
        "three drafts, kept on this computer",
        () -> {
          changeLabel(CLASHING, MORE);
          changeLabel(LABELLED, MORE_THERE);
          open(DESCRIBED);
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.type(COMMENT + "\n");
          return tour.see(mentions(DRAFTS, "Draft 3"));
        });
    tour.step(
        "offline-create",
        "asked for the topic " + NEW + " on " + BASE + " and ticked " + JOINED,
        "the joins that its fields need, the one that was ticked, and the text they make",
        () -> {
          hands.click(is("#files-new"));
          hands.click(is("#create-name"));
          hands.type("parcels");
          hands.click(is("#create-base-view-filter"));
          hands.type("orderitems");
          hands.click(says("#create-base-view .kit-row-name", BASE));
          hands.click(says("#create-joins .kit-row-name", JOINED));
          return tour.see(mentions("#create-text", JOINED));
        });
    tour.step(
        "offline-new-file",
        "made it",
        "a fourth draft",
        () -> {
          hands.click(is("#create-run"));
          hands.await(says(".editor-tab-name", NEW));
          return tour.see(mentions(DRAFTS, "Draft 4"));
        });
  }

  void comeBack(Place place) throws InterruptedException, IOException {
    tour.step(
        "restarted",
        "left the program and started it again, still without a network",
        "the branch as it was fetched last, with its tabs and its four drafts",
        () -> {
          hands.await(mentions("#chooser-branch", place.branch()));
          hands.await(says(".editor-tab-name", NEW));
          hands.await(is("#status-try-now"));
          return tour.see(mentions(DRAFTS, "Draft 4"));
        });
    tour.step(
        "online",
        "brought the network back, while somebody else had changed " + CLASHING,
        "all four drafts, and the word that one of them is behind",
        () -> {
          String text = witness.branchText(place, CLASHING);
          String changed =
              text.replace("Store visits", "Pop-up visits")
                  .replace("group_label: Operations", "group_label: Stores");
          require(!changed.equals(text), "the label of " + CLASHING);
          witness.writeBranch(place, CLASHING, changed);
          cable.plug();
          hands.await(mentions("#status-online", "Online"));
          hands.await(mentions(".editor-tab-behind", "≠"));
          return tour.see(mentions(DRAFTS, "Draft 4"));
        });
  }

  /// The label stands on the second line of these topics.
  private void changeLabel(String file, String more) throws InterruptedException {
    open(file);
    hands.keys(KeyCode.CONTROL, KeyCode.HOME);
    hands.keys(KeyCode.DOWN);
    hands.keys(KeyCode.END);
    hands.type(more);
  }

  private void open(String file) throws InterruptedException {
    hands.openRow(
        is("#files-tree"),
        mentions("#files-tree .list-cell", file),
        mentions("#editor-breadcrumb", file));
    hands.click(is(".code-area"));
  }
}
