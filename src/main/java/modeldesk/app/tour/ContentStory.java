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

  /// What was done; or, where the answer was lost, that no count can show it (api.md §2.14) and
  /// nothing was sent twice.
  private static final What ANSWER =
      new What(
          "what was replaced",
          "*",
          node ->
              "replace-again".equals(node.getId())
                  || ("replace-said".equals(node.getId())
                      && mentions("#replace-said", "drafts on").test().test(node)));

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
        "content-details",
        "chose one of them",
        "where in its document it is, and what cures it",
        () -> {
          hands.click(mentions(".table-row-cell", "marketing__coupons.code"));
          return tour.see(is("#issues-details"));
        });
    tour.step(
        "replace-names",
        "asked to replace a name in content and typed coupons",
        "the names that have it",
        () -> {
          hands.choose("#toolbar-model", "Replace in content");
          hands.click(is("#replace-find"));
          hands.type("coupons");
          return tour.see(is(".content-offers .menu-item"));
        });
    tour.step(
        "replace",
        "typed " + OLD + ", and " + NEW + " to replace it by, and counted",
        "how many documents use it, before anything is replaced",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.A);
          count();
          return tour.see(is("#replace-documents"));
        });
    tour.step(
        "replaced",
        "replaced it",
        "in how many queries it was replaced, as drafts of the branch, or that Omni did not answer",
        () -> tour.see(is("#replace-run"), ANSWER));
    hands.click(is("#replace-close"));
  }

  /// The same with the shared model open, where there is no way back; it is not done.
  void ask() throws InterruptedException, IOException {
    tour.step(
        "published",
        "asked to replace a name in what is published, and counted",
        "the warning above, and how many documents would change",
        () -> {
          hands.choose("#toolbar-model", "Replace in content");
          hands.click(is("#replace-find"));
          count();
          return tour.see(is("#replace-run"));
        });
    tour.step(
        "published-asked",
        "went on",
        "the question, answered only by the name of the model",
        () -> {
          hands.clickFor(is("#replace-run"), is("#dialog-typed"));
          return tour.see(mentions("#dialog .label", Story.MODEL));
        });
    hands.click(is("#dialog-cancel"));
    hands.click(is("#replace-close"));
  }

  /// Writes both names, beginning in the first field, and counts.
  private void count() throws InterruptedException {
    hands.type(OLD);
    hands.click(is("#replace-with"));
    hands.type(NEW);
    hands.keys(KeyCode.TAB);
    hands.clickFor(is("#replace-count"), is("#replace-counted"));
  }
}
