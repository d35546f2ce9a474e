package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;

/// Somebody else changes a file on the shared model that the branch changed too: the merge says so
/// and waits for a tick. It is not run, and the shared model gets its old text back, so that the
/// story can be told again on the same server.
final class MergeStory {
  private static final String FILE = "ecomm/orders.view";
  private static final String OLD = "label: Orders";
  private static final String NEW = "label: All orders";

  private static final What CHANGED =
      mentions("#merge-files .list-cell", "changed on the shared model since");

  /// Where the shared model was first seen late, nobody can tell who changed what; that is said.
  private static final What UNTOLD =
      mentions("#merge-files .list-cell", "cannot tell what changed there");

  private static final What NOT_SILENT =
      new What(
          "the file and what is known of it",
          "#merge-files .list-cell",
          row -> CHANGED.test().test(row) || UNTOLD.test().test(row));

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final String modelId;

  MergeStory(Tour tour, Witness witness, String modelId) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.modelId = modelId;
  }

  void tell() throws InterruptedException, IOException {
    String before = witness.sharedText(modelId, FILE);
    String after = before.replace(OLD, NEW);
    try {
      drift(after);
    } finally {
      witness.writeShared(modelId, FILE, before);
    }
  }

  private void drift(String after) throws InterruptedException, IOException {
    tour.step(
        "merge",
        "chose Merge branch after somebody else changed " + FILE + " on the shared model",
        "the file, listed as changed there or not to be told, and a merge that waits for a tick",
        () -> {
          witness.writeShared(modelId, FILE, after);
          require(
              witness.sharedText(modelId, FILE).equals(after),
              "the shared model has the change of somebody else");
          hands.choose("#toolbar-branch", "Merge branch");
          hands.await(is("#merge-overwrite"));
          hands.await("a merge that waits", () -> !hands.sees(is("#merge-run")));
          return tour.see(NOT_SILENT);
        });
    tour.step(
        "merge-ticked",
        "ticked that the newer shared version is to be overwritten",
        "the merge can be run",
        () -> {
          hands.click(is("#merge-overwrite"));
          return tour.see(is("#merge-run"));
        });
    tour.step(
        "merge-left",
        "left it without merging",
        "the shared model as somebody else left it",
        () -> {
          hands.click(is("#merge-close-button"));
          hands.await("the end of the dialog", () -> !hands.sees(is("#merge-close-button")));
          hands.openRow(
              is("#files-tree"),
              mentions("#files-tree .list-cell", "relationships"),
              says(".editor-tab:active .editor-tab-name", "relationships"));
          return require(
              witness.sharedText(modelId, FILE).equals(after),
              "the change of somebody else is still there");
        });
  }
}
