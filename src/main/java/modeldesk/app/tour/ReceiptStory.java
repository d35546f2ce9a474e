package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What was pushed was a mistake: its receipt, and the way back.
final class ReceiptStory {
  /// What was pushed to each file. Where the server failed in between there were two pushes, and
  /// the last one brought only some of them.
  private static final Map<String, String> PUSHED =
      Map.of(
          AwayStory.CLASHING, "label: Store visits" + AwayStory.MORE,
          AwayStory.LABELLED, "label: Returns" + AwayStory.MORE_THERE,
          AwayStory.DESCRIBED, AwayStory.COMMENT,
          AwayStory.NEW, "\"" + AwayStory.NEW + "\"");

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Place place;
  private List<String> changes = List.of();

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
          changes =
              Hands.onWindow(() ->
                  PUSHED.entrySet().stream()
                      .filter(each -> hands.sees(mentions("#receipt-files", each.getKey())))
                      .map(Map.Entry::getValue)
                      .toList());
          require(!changes.isEmpty(), "the files of the push");
          return tour.see(is("#receipt-roll-back"));
        });
    tour.step(
        "roll-back",
        "pressed Roll back",
        "the question with the files that will be written, and where",
        () -> {
          hands.clickFor(is("#receipt-roll-back"), is("#dialog-confirm"));
          return tour.see(is("#dialog-confirm"));
        });
    tour.step(
        "rolled-back",
        "rolled it back",
        "its files on the branch as they were before",
        () -> {
          hands.clickFor(
              is("#dialog-confirm"), mentions(".shell-toast", "to the text before the push"));
          String files = files();
          return require(
              changes.stream().noneMatch(files::contains),
              "the branch is as it was before in " + changes.size() + " files");
        });
  }

  private String files() throws InterruptedException, IOException {
    return witness.files(place.modelId(), place.branchId());
  }
}
