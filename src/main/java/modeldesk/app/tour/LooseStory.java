package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// A file of this computer, as it comes from the file manager.
final class LooseStory {
  private static final String TEXT =
      """
      # Reference this view as ecomm__users
      label: Shoppers
      dimensions:
        age:
          sql: EXTRACT(YEAR FROM ${TABLE}."AGE")
      measures:
        count:
          aggregate_type: count
          colors:
            series: '#146eb4'
      """;

  private final Tour tour;
  private final Hands hands;
  private final Path files;
  private final Consumer<List<Path>> running;

  /// `files` is where the file lies, `running` takes files as the running program takes them from a
  /// second start.
  LooseStory(Tour tour, Path files, Consumer<List<Path>> running) {
    this.tour = tour;
    this.files = files;
    this.hands = tour.hands();
    this.running = running;
  }

  void tell() throws InterruptedException, IOException {
    Path file = files.resolve("users.view");
    Files.writeString(file, TEXT);
    tour.step(
        "file-of-computer",
        "opened a view of this computer from the file manager",
        "its text and the habit of LookML in it",
        () -> {
          Hands.onWindow(() -> {
            running.accept(List.of(file));
            return true;
          });
          return tour.see(mentions("#loose-list .list-cell", "TABLE"));
        });
    tour.step(
        "colour",
        "clicked the square beside its colour",
        "colours to choose from",
        () -> {
          hands.click(is("#loose-tabs .code-swatch"));
          return tour.see(is(".color-palette"));
        });
    hands.keys(KeyCode.ESCAPE);
    tour.step(
        "file-into-branch",
        "changed its label, saved it in place and asked to take it into the branch",
        "what the branch would get as a diff",
        () -> {
          hands.click(is("#loose-tabs .code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.keys(KeyCode.DOWN);
          hands.keys(KeyCode.END);
          hands.type(" and buyers");
          hands.keys(KeyCode.CONTROL, KeyCode.S);
          hands.await("the file saved", () -> isSaved(file));
          hands.click(is("#loose-take"));
          hands.await(mentions("#take-diff", "buyers"));
          return tour.see(is("#take-run"));
        });
    hands.click(is("#take-cancel"));
    hands.click(is("#loose-back"));
    hands.click(is(".code-area"));
  }

  private static boolean isSaved(Path file) {
    try {
      return Files.readString(file).contains("label: Shoppers and buyers\n");
    } catch (IOException e) {
      return false;
    }
  }
}
