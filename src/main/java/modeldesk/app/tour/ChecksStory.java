package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What only asks and changes nothing: the git settings of the model, and what a topic exposes.
final class ChecksStory {
  private static final String TOPIC = "order_transactions.topic";

  private final Tour tour;
  private final Hands hands;

  ChecksStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "git",
        "chose Git settings from the Model menu",
        "how the model is connected to git",
        () -> {
          hands.choose("#toolbar-model", "Git settings");
          return tour.see(is("#git-close"));
        });
    tour.step(
        "exposed",
        "opened " + TOPIC + " and asked what it exposes",
        "what Omni exposes of it",
        () -> {
          hands.click(is("#git-close"));
          hands.click(is("#files-filter"));
          hands.type("ordertransactions");
          hands.openRow(
              is("#files-tree"),
              mentions("#files-tree .list-cell", TOPIC),
              says(".editor-tab:active .editor-tab-name", TOPIC));
          hands.choose("#toolbar-model", "Check what the topic exposes");
          return tour.see(is("#exposure-summary"));
        });
    tour.step(
        "checked",
        "closed it",
        "the topic with nothing changed",
        () -> {
          hands.click(is("#exposure-close"));
          hands.click(is("#files-filter"));
          hands.keys(KeyCode.ESCAPE);
          return tour.see(mentions("#status-drafts", "Draft 0"));
        });
  }
}
