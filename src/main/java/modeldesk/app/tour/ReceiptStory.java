package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// A push that was a mistake: its receipt, and the way back.
final class ReceiptStory {
  private static final String LINE = "# a mistake";

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Place place;

  ReceiptStory(Tour tour, Witness witness, Place place) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.place = place;
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "mistake",
        "wrote a comment into the open file and pushed it",
        "the comment is on the branch",
        () -> {
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.type(LINE + "\n");
          hands.click(mentions("#toolbar-push", "Push 1 file"));
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0"));
          return require(files().contains(LINE), "the branch has the comment");
        });
    tour.step(
        "receipt",
        "chose Earlier pushes from the Model menu",
        "what was sent and what became of it",
        () -> {
          hands.choose("#toolbar-model", "Earlier pushes");
          hands.await(mentions("#receipt-files .list-cell", "Pushed"));
          return tour.see(is("#receipt-roll-back"));
        });
    tour.step(
        "rolled-back",
        "rolled it back",
        "the file on the branch as it was before",
        () -> {
          hands.clickFor(is("#receipt-roll-back"), mentions(".shell-toast", "as before the push"));
          return require(!files().contains(LINE), "the branch has no such comment");
        });
  }

  private String files() throws InterruptedException, IOException {
    return witness.files(place.modelId(), place.branchId());
  }
}
