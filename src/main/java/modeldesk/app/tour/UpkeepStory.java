package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Bringing schema and cache up to date, and looking at what was done.
final class UpkeepStory {
  private static final String FILE_ROW = "#files-tree .list-cell";
  private static final String OFFLOADED = "archive_2019";

  private static final What RESET =
      new What(
          "what became of the cache",
          "*",
          node ->
              What.textOf(node).contains("may have been reset")
                  || What.textOf(node).contains("was reset"));

  private final Tour tour;
  private final Hands hands;

  UpkeepStory(Tour tour) {
    this.tour = tour;
    this.hands = tour.hands();
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "refreshed",
        "pressed Refresh schema",
        "the end of the job and what it changed",
        () -> {
          hands.click(is("#toolbar-refresh"));
          return tour.see(mentions(".shell-toast", "Schema refreshed"));
        });
    tour.step(
        "schema-changed",
        "asked what changed",
        "what came, what went, and which files speak of it",
        () -> {
          hands.click(mentions(".shell-toast-action", "What changed"));
          return tour.see(is("#schema-changes-list"));
        });
    hands.click(is("#schema-changes-ok"));
    tour.step(
        "offloaded",
        "loaded the schema " + OFFLOADED + ", which Omni had put aside",
        "its views among the files",
        () -> {
          hands.scrollTo(is("#files-tree"), mentions(FILE_ROW, OFFLOADED));
          hands.doubleClick(mentions(FILE_ROW, OFFLOADED));
          hands.scrollTo(is("#files-tree"), mentions(FILE_ROW, "refunds.view"));
          return tour.see(mentions(FILE_ROW, "refunds.view"));
        });
    tour.step(
        "cache",
        "asked to reset a cache",
        "the policies of the model file",
        () -> {
          hands.click(is("#toolbar-reset-cache"));
          hands.await(is("#reset-cache-policy"));
          return tour.see(is("#reset-cache-run"));
        });
    tour.step(
        "cache-reset",
        "reset it",
        "the server's word that it did, or the word that it may have and was not asked twice",
        () -> {
          return tour.see(is("#reset-cache-run"), RESET);
        });
    tour.step(
        "tasks",
        "opened Tasks",
        "everything that was done, finished",
        () -> {
          hands.keys(KeyCode.ESCAPE);
          hands.click(is("#bottom-tab-tasks"));
          hands.scrollTo(is("#tasks"), mentions("#tasks", "Refresh schema"));
          return tour.see(mentions("#tasks", "Refresh schema"));
        });
    tour.step(
        "output",
        "opened Output",
        "every request with its status",
        () -> {
          hands.click(is("#bottom-tab-output"));
          hands.scrollTo(is("#output"), mentions("#output", "/yaml"));
          return tour.see(mentions("#output", "/yaml"));
        });
    tour.step(
        "output-menu",
        "opened the menu of one of them",
        "the way to copy what was asked",
        () -> {
          hands.rightClick(mentions("#output .table-row-cell", "/yaml"));
          return tour.see(is(".menu-item"));
        });
    hands.keys(KeyCode.ESCAPE);
  }
}
