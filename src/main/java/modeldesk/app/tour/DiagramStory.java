package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Looking at the model as a picture: all its joins, the way to one view of a topic, and what is
/// made of a field.
final class DiagramStory {
  private static final String FIELD = "total_sale_price";

  private final Tour tour;
  private final Hands hands;

  DiagramStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  /// With a topic in front.
  void tell() throws InterruptedException, IOException {
    tour.step(
        "join-map",
        "pressed Ctrl+Shift+J",
        "how all views of the model are joined",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
          hands.await(is("#diagram-find"));
          return tour.see(mentions("#diagram-note", "joins"));
        });
    tour.step(
        "join-path",
        "asked for the join map of the topic in front, and there for the path to its returns",
        "the path, and that it repeats rows",
        () -> {
          hands.click(is("#diagram-done"));
          hands.choose("#toolbar-model", "Join map of this topic");
          hands.await(mentions("#diagram-list .list-cell", "returns"));
          hands.click(is("#diagram-find"));
          hands.type("returns");
          hands.keys(KeyCode.ENTER);
          hands.click(is("#diagram-path-to"));
          return tour.see(mentions("#diagram-words", "Fan-out"));
        });
    tour.step(
        "dependencies",
        "went to the field " + FIELD + " and asked for its dependencies",
        "what it is made of and what is made of it",
        () -> {
          hands.click(is("#diagram-done"));
          hands.keys(KeyCode.CONTROL, KeyCode.T);
          hands.await(is("#symbols-filter"));
          hands.type(FIELD);
          hands.await(mentions("#symbols-list .list-cell", FIELD));
          hands.keys(KeyCode.ENTER);
          hands.await(mentions("#editor-breadcrumb .editor-step-last", FIELD));
          hands.click(is("#inspector-dependencies"));
          return tour.see(mentions("#diagram-list .list-cell", FIELD));
        });
    tour.step(
        "picture-closed",
        "closed it",
        "the field in its file",
        () -> {
          hands.click(is("#diagram-done"));
          return tour.see(mentions("#editor-breadcrumb .editor-step-last", FIELD));
        });
  }
}
