package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What only asks and changes nothing: the git settings of the model, and what a topic exposes.
final class ChecksStory {
  private static final String EXTENDING = "shoppers.topic";
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
    hands.click(is("#git-close"));
    exposed(
        "exposed-more",
        EXTENDING,
        "what Omni exposes beside what the file names, and what was not compared",
        is("#exposure-list"));
    exposed("exposed", TOPIC, "what Omni exposes of it", is("#exposure-summary"));
    tour.step(
        "checked",
        "closed it",
        "the topics with nothing changed",
        () -> {
          hands.click(is("#files-filter"));
          hands.keys(KeyCode.ESCAPE);
          return tour.see(mentions("#status-drafts", "Draft 0"));
        });
  }

  private void exposed(String picture, String topic, String expected, What wanted)
      throws InterruptedException, IOException {
    tour.step(
        picture,
        "opened " + topic + " and asked what it exposes",
        expected,
        () -> {
          hands.click(is("#files-filter"));
          hands.keys(KeyCode.ESCAPE);
          hands.type(topic.replaceAll("[_.]", ""));
          hands.openRow(
              is("#files-tree"),
              mentions("#files-tree .list-cell", topic),
              says(".editor-tab:active .editor-tab-name", topic));
          hands.choose("#toolbar-model", "Check what the topic exposes");
          return tour.see(wanted);
        });
    hands.click(is("#exposure-close"));
  }
}
