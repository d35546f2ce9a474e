package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Going from a name to what it means, to what uses it, and back; then to a file or a command by
/// its name.
final class NamesStory {
  private static final String PLACE = "#usages-list .kit-place";

  private final Tour tour;
  private final Hands hands;

  NamesStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  /// With the caret at the name `field`, which `user` uses, in the code.
  void tell(String field, String user) throws InterruptedException, IOException {
    tour.step(
        "definition",
        "pressed F12 at " + field,
        "the key that defines it",
        () -> {
          hands.keys(KeyCode.F12);
          return tour.see(mentions("#editor-breadcrumb .editor-step-last", field));
        });
    tour.step(
        "usages",
        "pressed Shift+F12 there",
        "every line that uses it",
        () -> {
          hands.keys(KeyCode.SHIFT, KeyCode.F12);
          return tour.see(mentions(PLACE, field));
        });
    tour.step(
        "names",
        "pressed Ctrl+T and typed some letters",
        "the names of the model that have them",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.T);
          hands.await(is("#symbols-filter"));
          hands.type("ordrev");
          return tour.see(mentions("#symbols-list .list-cell", "revenue"));
        });
    tour.step(
        "names-of-file",
        "left the list and pressed Ctrl+Shift+O",
        "the names of the file in front",
        () -> {
          hands.keys(KeyCode.ESCAPE);
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
          return tour.see(mentions("#symbols-list .list-cell", field));
        });
    tour.step(
        "line",
        "left that, too, pressed Ctrl+G and typed 12",
        "that line",
        () -> {
          hands.keys(KeyCode.ESCAPE);
          hands.keys(KeyCode.CONTROL, KeyCode.G);
          hands.type("12");
          return tour.see(mentions("#palette-list .list-cell", "line 12"));
        });
    tour.step(
        "back",
        "left the list and pressed Alt+Left",
        "the line one came from",
        () -> {
          hands.keys(KeyCode.ESCAPE);
          hands.keys(KeyCode.ALT, KeyCode.LEFT);
          return tour.see(mentions("#editor-breadcrumb", user));
        });
    tour.step(
        "files",
        "pressed Ctrl+P",
        "the files of the model, those opened lately first",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.P);
          return tour.see(mentions("#palette-list .list-cell", "Opened lately"));
        });
    tour.step(
        "palette",
        "typed > and some letters of a command",
        "the command that has them",
        () -> {
          hands.type(">hist");
          return tour.see(mentions("#palette-list .list-cell", "Hist"));
        });
    tour.step(
        "ran",
        "pressed Enter",
        "the command is done: the history is in front",
        () -> {
          hands.keys(KeyCode.ENTER);
          return tour.see(is("#history"));
        });
  }
}
