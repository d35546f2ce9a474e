package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/// What is there all the time and seldom looked at: the menus, the keys, what this is, searching in
/// a file, advice one does not want, and what a failure inside the program looks like.
final class CornersStory {
  private static final String ITEM = ".menu-item";

  /// What a server says that has no layers of branches (api.md §2.7).
  private static final What ONE_MODE = mentions(".shell-toast", "only in combined mode");

  private final Tour tour;
  private final Hands hands;

  CornersStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    menus();
    help();
    find();
    nothing();
    advice();
    layers();
    crash();
  }

  private void menus() throws InterruptedException, IOException {
    tour.step(
        "main-menu",
        "opened File in the menu behind the three lines",
        "what can be done there, with its keys",
        () -> {
          hands.click(What.within("#main-menu"));
          hands.click(mentions(ITEM, "File"));
          return tour.see(mentions(ITEM, "Settings"));
        });
    hands.keys(KeyCode.ESCAPE);
    hands.keys(KeyCode.ESCAPE);
    menu("menu-model", "#toolbar-model", "Rename model");
    menu("menu-branch", "#toolbar-branch", "Delete branch");
    chooser("choose-model", "#chooser-model", Story.MODEL);
    chooser("choose-branch", "#chooser-branch", "No branch");
  }

  private void menu(String picture, String button, String item)
      throws InterruptedException, IOException {
    tour.step(
        picture,
        "opened the menu " + button,
        item + " in it",
        () -> {
          hands.click(What.within(button));
          return tour.see(mentions(ITEM, item));
        });
    hands.keys(KeyCode.ESCAPE);
  }

  private void chooser(String picture, String button, String row)
      throws InterruptedException, IOException {
    tour.step(
        picture,
        "clicked " + button,
        row + " among those to choose from",
        () -> {
          hands.click(What.within(button));
          return tour.see(mentions(button + "-list .list-cell", row));
        });
    hands.keys(KeyCode.ESCAPE);
  }

  /// Where there is nothing to show, that is said.
  private void nothing() throws InterruptedException, IOException {
    tour.step(
        "nothing-found",
        "typed what is nowhere into the filters of the files and of the issues",
        "that nothing has it",
        () -> {
          hands.click(is("#files-filter"));
          hands.type("zebra");
          hands.click(is("#issues-filter"));
          hands.type("zebra");
          hands.await(mentions(".kit-empty-text", "No issue"));
          return tour.see(mentions(".kit-empty-text", "No file name"));
        });
    hands.keys(KeyCode.CONTROL, KeyCode.A);
    hands.keys(KeyCode.DELETE);
    hands.click(is("#files-filter"));
    hands.keys(KeyCode.ESCAPE);
  }

  private void help() throws InterruptedException, IOException {
    tour.step(
        "keys",
        "pressed F1",
        "all keys, by menu",
        () -> {
          hands.keys(KeyCode.F1);
          return tour.see(mentions(".shell-keys .label", "Ctrl"));
        });
    hands.keys(KeyCode.ESCAPE);
    tour.step(
        "about",
        "asked the palette what this is",
        "its version, and whose work is in it",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
          hands.type("about");
          hands.await(mentions("#palette-list .list-cell", "About"));
          hands.keys(KeyCode.ENTER);
          return tour.see(is("#about-licences"));
        });
    hands.keys(KeyCode.ESCAPE);
  }

  private void find() throws InterruptedException, IOException {
    tour.step(
        "find",
        "pressed Ctrl+H in a file and typed label, and Display to replace it by",
        "every place of it, and how many there are",
        () -> {
          hands.click(What.within(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.H);
          hands.type("label");
          hands.click(is("#replace-field"));
          hands.type("Display");
          return tour.see(mentions("#find-count", "of"));
        });
    hands.keys(KeyCode.ESCAPE);
  }

  private void advice() throws InterruptedException, IOException {
    tour.step(
        "advice",
        "ticked Best practices",
        "advice below the warnings",
        () -> {
          hands.click(is("#issues-practices"));
          hands.scrollTo(is("#issues-table"), is(".issues-info"));
          return tour.see(is(".issues-info"));
        });
    tour.step(
        "advice-menu",
        "narrowed the list and opened the menu of one of them",
        "the way not to see it any more",
        () -> {
          hands.click(is("#issues-filter"));
          hands.type("description");
          hands.rightClick(is(".issues-info"));
          return tour.see(mentions(ITEM, "Ignore"));
        });
    tour.step(
        "ignore",
        "chose Ignore and typed why",
        "the button that does it",
        () -> {
          hands.click(mentions(ITEM, "Ignore"));
          hands.click(is("#ignore-reason"));
          hands.type("Known to everybody here");
          return tour.see(is("#ignore-confirm"));
        });
    hands.click(is("#ignore-cancel"));
    hands.click(is("#issues-filter"));
    hands.keys(KeyCode.CONTROL, KeyCode.A);
    hands.keys(KeyCode.DELETE);
    hands.click(is("#issues-practices"));
  }

  private void layers() throws InterruptedException, IOException {
    tour.step(
        "extension",
        "chose Extension above the files",
        "only what the branch changes itself, or that this Omni does not tell it apart",
        () -> {
          hands.click(is("#mode-extension"));
          hands.await(
              "the layer or the word that there is none",
              () -> hands.sees(mentions("#status", "Extension")) || hands.sees(ONE_MODE));
          return tour.see(is("#status"));
        });
    hands.click(is("#mode-combined"));
    hands.await(mentions("#status", "Combined"));
  }

  private void crash() throws InterruptedException, IOException {
    tour.step(
        "crash",
        "let something fail inside the program",
        "that the drafts are kept, and a code of the failure",
        () -> {
          Platform.runLater(() -> {
            throw new IllegalStateException("The tour made this failure.");
          });
          return tour.see(mentions("#crash-code", "MD-"));
        });
    hands.click(is("#crash-done"));
  }
}
