package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/// Drafts on their way to another computer, and back when this one went on without them.
final class LuggageStory {
  private static final String PACKED = "# packed";
  private static final String LATER = "# later";

  private final Tour tour;
  private final Hands hands;
  private final Path files;

  /// `files` is where the drafts are packed.
  LuggageStory(Tour tour, Path files) {
    this.tour = tour;
    this.files = files;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    Path zip = files.resolve("packed.zip");
    tour.step(
        "drafts-export",
        "wrote a comment, chose Export drafts from the File menu and typed where to",
        "one draft to export",
        () -> {
          write(PACKED);
          choose("Export drafts");
          replace(is("#export-path"), zip);
          return tour.see(mentions("#export-run", "Export 1 draft"));
        });
    tour.step(
        "drafts-review",
        "exported it, wrote on and chose Import drafts",
        "that what comes in differs from what is here",
        () -> {
          hands.click(is("#export-run"));
          hands.await(mentions(".shell-toast", "1 draft was exported"));
          write(LATER);
          choose("Import drafts");
          replace(is("#import-path"), zip);
          hands.click(is("#import-read"));
          hands.await(mentions("#review-diff", LATER));
          return tour.see(mentions("#review-list .list-cell", "Take imported"));
        });
    tour.step(
        "drafts-imported",
        "took the imported draft",
        "the text as it was exported, and that the other is in History",
        () -> {
          hands.click(is("#review-take-theirs"));
          hands.click(mentions("#review-take", "Import 1 draft"));
          hands.await(
              "the text without " + LATER, () -> !hands.sees(mentions(".code-area", LATER)));
          return tour.see(mentions(".shell-toast", "1 draft was replaced"));
        });
    discard();
  }

  private void discard() throws InterruptedException {
    hands.click(is("#bottom-tab-changes"));
    hands.click(is("#changes-list .list-cell"));
    hands.click(is("#changes-discard"));
    hands.click(is("#dialog-confirm"));
    hands.await(mentions("#status-drafts", "Draft 0"));
    hands.click(is("#bottom-tab-issues"));
  }

  private void write(String comment) throws InterruptedException {
    hands.click(is(".code-area"));
    hands.keys(KeyCode.CONTROL, KeyCode.HOME);
    hands.type(comment + "\n");
    hands.await(mentions("#status-drafts", "Draft 1"));
  }

  private void choose(String item) throws InterruptedException {
    hands.click(What.within("#main-menu"));
    hands.click(What.says(".menu-item .label", "File"));
    hands.click(mentions(".menu-item", item));
  }

  private void replace(What field, Path path) throws InterruptedException {
    hands.click(field);
    hands.keys(KeyCode.CONTROL, KeyCode.A);
    hands.type(path.toString());
  }
}
