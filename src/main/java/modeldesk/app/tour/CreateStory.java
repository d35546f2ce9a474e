package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;

/// The other kinds of file that can be made, each with what it is made from; none is kept.
final class CreateStory {
  private static final String BASE = "ecomm__order_items";

  private final Tour tour;
  private final Hands hands;

  CreateStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "create-view",
        "asked for a new file, chose View and typed a name",
        "the tables it can be made from",
        () -> {
          hands.click(is("#files-new"));
          hands.click(is("#create-name"));
          hands.type("parcels");
          hands.click(is("#create-view"));
          return tour.see(is("#create-table"));
        });
    tour.step(
        "create-query-view",
        "chose Query view, from the view " + BASE + " and a field",
        "its fields to tick, and the text they make",
        () -> {
          hands.click(is("#create-query-view"));
          hands.click(is("#create-of-view"));
          hands.click(is("#create-query-base-filter"));
          hands.type("orderitems");
          hands.click(says("#create-query-base .kit-row-name", BASE));
          hands.click(is("#create-fields .kit-row-name"));
          return tour.see(mentions("#create-text", BASE));
        });
    tour.step(
        "create-composite-topic",
        "chose Composite topic and ticked two topics",
        "the text they make",
        () -> {
          hands.click(is("#create-composite-topic"));
          hands.click(says("#create-topics .kit-row-name", "returns"));
          hands.click(says("#create-topics .kit-row-name", "visits"));
          return tour.see(mentions("#create-text", "visits"));
        });
    hands.click(is("#create-cancel"));
  }
}
