package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What the documents that use the model say: the content validator, and a name replaced in them,
/// on the branch, where it can be taken back.
final class ContentStory {
  private static final String OLD = "marketing__coupons.code";
  private static final String NEW = "marketing__legacy_coupons.code";

  private static final What REPLACED = mentions("#replace-said", "drafts on");

  /// Omni gave no answer and nothing was replaced, as far as a count shows.
  private static final What UNCLEAR = is("#replace-again");

  private static final What ANSWER =
      new What(
          "an answer",
          "*",
          node ->
              "replace-again".equals(node.getId())
                  || ("replace-said".equals(node.getId()) && REPLACED.test().test(node)));

  private final Tour tour;
  private final Hands hands;

  ContentStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "content",
        "chose Content validator",
        "what is wrong in documents, each under its name",
        () -> {
          hands.choose("#toolbar-model", "Content validator");
          return tour.see(mentions(".table-row-cell", "marketing__coupons.code"));
        });
    tour.step(
        "replace",
        "asked to replace " + OLD + " by " + NEW + " in content",
        "how many documents use it, before anything is replaced",
        () -> {
          hands.choose("#toolbar-model", "Replace in content");
          hands.click(is("#replace-find"));
          hands.type(OLD);
          hands.click(is("#replace-with"));
          hands.type(NEW);
          hands.keys(KeyCode.TAB);
          hands.clickFor(is("#replace-count"), is("#replace-counted"));
          return tour.see(is("#replace-documents"));
        });
    tour.step(
        "replaced",
        "replaced it",
        "in how many queries it was replaced, as drafts of the branch",
        () -> {
          hands.clickFor(is("#replace-run"), ANSWER);
          while (Hands.onWindow(() -> hands.sees(UNCLEAR))) {
            hands.click(is("#replace-over"));
            hands.clickFor(is("#replace-count"), is("#replace-counted"));
            hands.clickFor(is("#replace-run"), ANSWER);
          }
          return tour.see(REPLACED);
        });
    hands.click(is("#replace-close"));
  }
}
