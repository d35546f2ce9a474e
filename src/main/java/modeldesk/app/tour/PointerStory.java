package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;
import static modeldesk.app.tour.What.within;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What only the mouse finds: what a name means where it rests, and the menus of its other button.
final class PointerStory {
  private static final String FILE = "visits.topic";
  private static final String NAME = "ecomm__store_visits";
  private static final String FILE_ROW = "#files-tree .list-cell";
  private static final String CODE = ".code-area .text";
  private static final String ITEM = ".menu-item";

  private final Tour tour;
  private final Hands hands;

  PointerStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "rested",
        "opened " + FILE + " and rested on " + NAME,
        "what it stands for, and where it is",
        () -> {
          hands.openRow(
              is("#files-tree"), mentions(FILE_ROW, FILE), says(".editor-tab-name", FILE));
          hands.rest(mentions(CODE, NAME));
          return tour.see(is(".code-tip"));
        });
    menu("menu-code", mentions(CODE, NAME), "Show usages");
    menu("menu-file", mentions(FILE_ROW, FILE), "History of this file");
    menu("menu-row", says(".list-cell .label", Story.MODEL), "Copy id");
  }

  private void menu(String picture, What of, String item) throws InterruptedException, IOException {
    tour.step(
        picture,
        "opened the menu of " + of,
        item + " in it",
        () -> {
          hands.rightClick(of);
          return tour.see(mentions(ITEM, item));
        });
    hands.keys(KeyCode.ESCAPE);
    hands.await("the end of the menu", () -> !hands.sees(is(ITEM)));
    hands.await(within("#toolbar-model"));
  }
}
