package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;

/// What was pushed was a mistake: its receipt, and the way back.
final class ReceiptStory {
  private static final String MINE = "label: Store visits" + AwayStory.MORE;

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
        "the files on the branch as they were before, with what somebody else changed",
        () -> {
          hands.clickFor(is("#receipt-roll-back"), mentions(".shell-toast", "as before the push"));
          String files = files();
          return require(
              !files.contains(MINE) && files.contains("label: Pop-up visits"),
              "the branch is as somebody else left it");
        });
  }

  private String files() throws InterruptedException, IOException {
    return witness.files(place.modelId(), place.branchId());
  }
}
