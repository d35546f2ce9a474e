package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// A file of one's own on a branch of one's own model, merged into the shared model, which takes
/// the branch away.
final class OwnModelStory {
  private static final String FILE = "parcels.topic";
  private static final String TEXT = "description: What was sent out";

  /// Where the branch was first seen late, nobody can tell what changed on the shared model.
  private static final What UNTOLD = is("#merge-overwrite");

  private static final What MERGED = mentions("#merge-result", "Merged ");

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final String model;
  private final String branch;

  OwnModelStory(Tour tour, Witness witness, String model, String branch) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.model = model;
    this.branch = branch;
  }

  void tell() throws InterruptedException, IOException {
    String modelId = witness.modelId(model);
    addAFile(modelId);
    merge(modelId);
  }

  private void addAFile(String modelId) throws InterruptedException, IOException {
    tour.step(
        "new-file",
        "made the branch " + branch + " and on it the topic " + FILE,
        "a new file, as a draft",
        () -> {
          hands.choose("#toolbar-branch", "New branch");
          hands.click(is("#new-branch-name"));
          hands.type(branch);
          hands.clickFor(is("#new-branch-create"), mentions("#chooser-branch", branch));
          hands.click(is("#files-new"));
          hands.click(is("#create-name"));
          hands.type("parcels");
          hands.click(is("#create-base-view .kit-row-name"));
          hands.click(is("#create-run"));
          hands.click(is(".code-area"));
          hands.keys(KeyCode.CONTROL, KeyCode.HOME);
          hands.type(TEXT + "\n");
          return tour.see(mentions("#toolbar-push", "Push 1 file"));
        });
    tour.step(
        "new-file-pushed",
        "pushed it",
        "the file is on the branch",
        () -> {
          hands.click(is("#toolbar-push"));
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0").uncovered());
          String files = witness.files(modelId, witness.branchId(modelId, branch));
          return require(files.contains(TEXT), "the branch has " + FILE);
        });
  }

  private void merge(String modelId) throws InterruptedException, IOException {
    tour.step(
        "merge-plan",
        "chose Merge branch",
        "what it would bring, and nothing that anybody else changed",
        () -> {
          hands.choose("#toolbar-branch", "Merge branch");
          hands.await(
              "the merge or what it waits for",
              () -> hands.sees(is("#merge-run")) || hands.sees(UNTOLD));
          String seen = tour.see(mentions("#merge-files .list-cell", FILE));
          if (Hands.onWindow(() -> hands.sees(UNTOLD))) {
            hands.click(UNTOLD);
          }
          return seen;
        });
    tour.step(
        "merged",
        "merged it",
        "the file on the shared model, word for word",
        () -> {
          hands.clickFor(is("#merge-run"), MERGED);
          return require(
              witness.sharedText(modelId, FILE).contains(TEXT), "the shared model has " + FILE);
        });
    tour.step(
        "merge-ended",
        "closed the report",
        "the shared model is open and its branch is gone",
        () -> {
          hands.click(is("#merge-close-button"));
          hands.await(is("#banner"));
          return require(
              witness.branchId(modelId, branch).isEmpty(), "no branch " + branch + " any more");
        });
  }
}
