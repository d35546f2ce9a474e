package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// The first model of a connection, which follows its database, and what comes after it. A
/// connection has one such model for good: where the story was told before, the form says so.
final class SchemaStory {
  private static final String CONNECTION = "Loyalty";
  private static final What ROW = says("#browser-tree .list-cell .label", CONNECTION);
  private static final What RUN = is("#create-model-run");
  private static final What REFRESH = is("#create-model-refresh");
  private static final What THERE = new What("why there is none", ".label", SchemaStory::isThere);
  private static final What MADE =
      new What(
          "what comes next",
          "*",
          node -> "create-model-refresh".equals(node.getId()) || isThere(node));

  private final Tour tour;
  private final Hands hands;

  SchemaStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  /// Ends in the form for another model of the same connection.
  void tell() throws InterruptedException, IOException {
    tour.step(
        "schema-model",
        "chose Create model from the menu of the connection " + CONNECTION + ", and Schema",
        "the button that creates it, or that there is one",
        () -> {
          hands.click(is("#browser-filter"));
          hands.keys(KeyCode.ESCAPE);
          hands.scrollTo(is("#browser-tree"), ROW);
          hands.rightClick(ROW);
          hands.click(mentions(".menu-item", "Create model"));
          hands.click(is("#create-model-schema"));
          hands.await(
              "the way on, or why there is none", () -> hands.sees(RUN) || hands.sees(THERE));
          return tour.see(is("#create-model-explained"));
        });
    if (Hands.onWindow(() -> hands.sees(RUN))) {
      make();
    }
  }

  private void make() throws InterruptedException, IOException {
    tour.step("schema-made", "created it", "what comes next", () -> tour.see(RUN, MADE));
    if (Hands.onWindow(() -> hands.sees(REFRESH))) {
      refresh();
    }
  }

  private void refresh() throws InterruptedException, IOException {
    tour.step(
        "schema-read",
        "pressed Refresh schema now",
        "the tables of the database behind it, and the way to a shared model",
        () -> {
          hands.clickFor(REFRESH, mentions("#create-model-refreshing", "has read"));
          return tour.see(is("#create-model-next-shared"));
        });
    hands.clickFor(is("#create-model-next-shared"), is("#create-model-shared"));
  }

  private static boolean isThere(Node node) {
    String text = What.textOf(node);
    return text.startsWith(CONNECTION + " has its schema model already")
        || text.startsWith("The connection has its schema model already");
  }
}
