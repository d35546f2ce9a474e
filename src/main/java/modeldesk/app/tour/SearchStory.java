package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Searching the whole model, by text and by what its parts lack, and looking at what replacing
/// would do.
final class SearchStory {
  private static final String CODE = ".code-area .text";
  private static final String PLACE = "#search-list .kit-spot";
  private static final String BY = "order_value";
  private static final String QUERY = "measures without description";

  private final Tour tour;
  private final Hands hands;

  SearchStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  /// With `word` in the code.
  void tell(String word) throws InterruptedException, IOException {
    tour.step(
        "searched",
        "pressed Ctrl+Shift+F on " + word + " and went to the first place",
        "where the model has it, and the lines around the place",
        () -> {
          hands.doubleClick(mentions(CODE, word));
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
          hands.await(mentions(PLACE, word));
          hands.keys(KeyCode.DOWN);
          return tour.see(is(".code-excerpt-marked"));
        });
    tour.step(
        "asked",
        "chose Parts and typed " + QUERY,
        "the measures that have none",
        () -> {
          hands.click(is("#search-by-parts"));
          hands.click(is("#search-field"));
          hands.type(QUERY);
          return tour.see(mentions(PLACE, "count"));
        });
    tour.step(
        "replacing",
        "chose Text again, pressed Ctrl+Shift+H and asked to replace all by " + BY,
        "every place with its tick, and the files as a diff",
        () -> {
          hands.click(is("#search-by-text"));
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
          hands.await(mentions(PLACE, word));
          hands.click(is("#search-replacement"));
          hands.type(BY);
          hands.click(is("#search-replace-all"));
          hands.await(mentions("#search-changes", BY));
          return tour.see(mentions(".diff-view", BY));
        });
    hands.click(is("#search-review-cancel"));
  }
}
