package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/// Larger letters for somebody who looks over the shoulder, and back.
final class SettingsStory {
  private static final What SIZE = is("#setting-font-size-field");
  private static final What BACK = is("#setting-font-size-reset");

  private static final String KEYS = ".keymap-row";

  private final Tour tour;
  private final Hands hands;

  SettingsStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "settings",
        "opened Settings with the gear",
        "every setting under its heading",
        () -> {
          hands.click(What.within("#rail-settings"));
          return tour.see(says(".settings-heading", "Keyboard"));
        });
    tour.step(
        "settings-filtered",
        "typed size code into its filter and 20 as the size of the code",
        "that setting, with the way back to the default",
        () -> {
          hands.type("size code");
          hands.click(SIZE);
          hands.keys(KeyCode.CONTROL, KeyCode.A);
          hands.type("20\n");
          return tour.see(BACK);
        });
    tour.step(
        "settings-keys",
        "looked for keys there and went to those of every command, as IntelliJ has them",
        "the commands with their keys",
        () -> {
          hands.click(is("#settings-filter"));
          hands.keys(KeyCode.CONTROL, KeyCode.A);
          hands.type("intellij");
          hands.click(is("#setting-keys-open"));
          hands.click(is("#keymap-intellij"));
          hands.click(is("#keymap-filter"));
          hands.type("issue");
          return tour.see(says(".kit-key", "Shift+F2"));
        });
    tour.step(
        "settings-key",
        "double-clicked a command and pressed the keys that the search has",
        "the new keys, and which command has them, too",
        () -> {
          hands.click(is("#keymap-filter"));
          hands.keys(KeyCode.CONTROL, KeyCode.A);
          hands.type("all commands");
          hands.doubleClick(mentions(KEYS, "All commands"));
          hands.await(mentions(KEYS, "Press the new keys"));
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
          return tour.see(mentions(KEYS, "Also: "));
        });
    tour.step(
        "settings-larger",
        "went back to the standard keys and closed the card with Escape",
        "the code in larger letters",
        () -> {
          hands.click(is("#keymap-reset-all"));
          hands.click(is("#keymap-standard"));
          hands.keys(KeyCode.ESCAPE);
          hands.await(What.within("#rail-settings"));
          return tour.see(code(20));
        });
    tour.step(
        "settings-back",
        "opened Settings with its keys and went back to the default",
        "the code in the letters it had",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.COMMA);
          hands.click(BACK);
          hands.keys(KeyCode.ESCAPE);
          hands.await(What.within("#rail-settings"));
          return tour.see(code(13));
        });
    tour.step(
        "settings-zoomed",
        "made everything larger with the keys for it, five times",
        "the whole window at one and a half times its size",
        () -> {
          for (int step = 0; step < 5; step++) {
            hands.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.EQUALS);
          }
          return tour.see(zoomed(1.5));
        });
    hands.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT0);
  }

  private static What zoomed(double times) {
    return new What(
        "everything " + times + " times as large",
        "#rail-settings",
        node -> node.getLocalToSceneTransform().getMxx() == times);
  }

  private static What code(double size) {
    return new What(
        "code of " + size + " px",
        ".code-area .text",
        node -> node instanceof Text text && text.getFont().getSize() == size);
  }
}
