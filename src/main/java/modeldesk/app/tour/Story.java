package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// What an analytics engineer does on a Monday: find the model, branch off, see what Omni finds
/// wrong, cure it, push two files, bring schema and cache up to date, clean up.
final class Story {
  private static final String CONNECTION = "Store warehouse";
  static final String MODEL = "Blobs R Us";
  private static final String TOPIC_NAME = "api";
  private static final String TOPIC = TOPIC_NAME + ".topic";
  private static final String VIEW = "orders.view";
  private static final String BROKEN = "Field \"ecomm__orders.order_total\" not found";
  private static final String WRONG = "order_total";
  private static final String BEHIND_WRONG = "}, 0)";
  private static final String RIGHT = "parcel_weight";
  private static final String ROW = ".list-cell";
  private static final String ISSUE = ".table-row-cell";

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final String branch;
  private String modelId = "";
  private String branchId = "";

  Story(Tour tour, Witness witness, String branch) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.branch = branch;
  }

  void tell() throws InterruptedException, IOException {
    findTheModel();
    branchOff();
    seeTheIssues();
    cureThem();
    push();
    new ChecksStory(tour).tell();
    new MergeStory(tour, witness, modelId).tell();
    bringUpToDate();
    cleanUp();
  }

  private void findTheModel() throws InterruptedException, IOException {
    tour.step(
        "start",
        "opened the window",
        "the connections of the server",
        () -> tour.see(mentions(ROW, CONNECTION)));
    tour.step(
        "models",
        "opened the connection " + CONNECTION,
        "its first models",
        () -> {
          hands.click(mentions(ROW, CONNECTION));
          hands.keys(KeyCode.RIGHT);
          return tour.see(mentions(ROW, "schema"));
        });
    tour.step(
        "paged",
        "scrolled to the end of the list",
        "the next page, and how many there are",
        () -> {
          hands.scrollTo(is("#browser-tree"), mentions(ROW, "Gift cards south"));
          return tour.see(mentions(ROW, "Gift cards south"));
        });
    tour.step(
        "filtered",
        "typed blobs into the filter",
        "the shared model " + MODEL,
        () -> {
          hands.click(is("#browser-filter"));
          hands.type("blobsrus");
          hands.await(mentions("#browser-search", "names searched"));
          return tour.see(says(ROW + " .label", MODEL));
        });
    tour.step(
        "production",
        "opened " + MODEL,
        "its files and the warning that this is production",
        () -> {
          hands.doubleClick(says(ROW + " .label", MODEL));
          hands.await(mentions("#files-tree " + ROW, TOPIC));
          return tour.see(is("#banner"));
        });
  }

  private void branchOff() throws InterruptedException, IOException {
    tour.step(
        "new-branch",
        "asked for a new branch and typed " + branch,
        "the button to create it",
        () -> {
          hands.click(is("#toolbar-branch"));
          hands.click(mentions(".menu-item", "New branch"));
          hands.click(is("#new-branch-name"));
          hands.type(branch);
          return tour.see(is("#new-branch-create"));
        });
    tour.step(
        "branch",
        "created the branch",
        "the branch is open and on the server",
        () -> {
          hands.click(is("#new-branch-create"));
          hands.await(mentions("#chooser-branch", branch));
          modelId = witness.modelId(MODEL);
          branchId = witness.branchId(modelId, branch);
          return require(!branchId.isEmpty(), "branch id on the server: " + branchId);
        });
    tour.step(
        "topic",
        "opened " + TOPIC,
        "its coloured text",
        () -> {
          hands.doubleClick(mentions("#files-tree " + ROW, TOPIC));
          return tour.see(is(".code-area"));
        });
  }

  private void seeTheIssues() throws InterruptedException, IOException {
    tour.step(
        "validated",
        "pressed Validate",
        "what Omni finds wrong",
        () -> {
          hands.click(is("#toolbar-validate"));
          hands.await(mentions(ISSUE, BROKEN));
          return tour.see(mentions(ISSUE, "No view \"api\""));
        });
    tour.step(
        "located",
        "clicked the issue of " + VIEW,
        "the caret on the exact key",
        () -> {
          hands.click(mentions(ISSUE, BROKEN));
          hands.await(mentions("#editor-breadcrumb", "shipping_share"));
          return tour.see(mentions("#status-caret", "Ln "));
        });
  }

  private void cureThem() throws InterruptedException, IOException {
    tour.step(
        "typed",
        "typed the right field over the wrong one",
        "a draft with its change bar",
        () -> {
          hands.keys(KeyCode.END);
          for (int i = 0; i < BEHIND_WRONG.length(); i++) {
            hands.keys(KeyCode.LEFT);
          }
          for (int i = 0; i < WRONG.length(); i++) {
            hands.keys(KeyCode.SHIFT, KeyCode.LEFT);
          }
          hands.type(RIGHT);
          return tour.see(mentions("#toolbar-push", "Push 1 file"));
        });
    tour.step(
        "fix",
        "clicked Omni's suggestion for the other issue",
        "what it would do, as a diff",
        () -> {
          hands.click(mentions(".issues-fix", "Delete topic \"api\""));
          return tour.see(is("#fix-apply"));
        });
    tour.step(
        "fixed",
        "applied it",
        "two drafts",
        () -> {
          hands.click(is("#fix-apply"));
          return tour.see(mentions("#toolbar-push", "Push 2 files"));
        });
    tour.step(
        "changes",
        "opened Changes",
        "both drafts with what they change",
        () -> {
          hands.click(is("#bottom-tab-changes"));
          hands.await(mentions("#changes-list", TOPIC));
          hands.click(mentions("#changes-list .list-cell", VIEW));
          return tour.see(mentions("#changes-list", VIEW));
        });
  }

  private void push() throws InterruptedException, IOException {
    tour.step(
        "review",
        "pressed Push and wrote a message",
        "the two files with their diffs and where they go",
        () -> {
          hands.click(is("#toolbar-push"));
          hands.click(is("#push-message"));
          hands.type("Shipping share by weight; api topic is gone");
          return tour.see(mentions("#push-run", "Push 2 files to " + branch));
        });
    tour.step(
        "pushed",
        "pushed",
        "the server has both changes and no drafts are left",
        () -> {
          hands.click(is("#push-run"));
          hands.await(mentions("#status-drafts", "Draft 0"));
          String files = witness.files(modelId, branchId);
          require(!files.contains("\"" + TOPIC + "\""), "api.topic is still on the branch");
          return require(
              files.contains("NULLIF(${parcel_weight}, 0)"),
              "the branch has the new text and no " + TOPIC);
        });
    tour.step(
        "clean",
        "looked at the issues after the validation that follows a push",
        "no errors",
        () -> {
          hands.click(is("#bottom-tab-issues"));
          hands.await(mentions("#status-errors", "0 errors"));
          String issues = witness.read("models/" + modelId + "/validate?branchId=" + branchId);
          return require(
              !issues.contains("\"is_warning\":false"), "Omni finds no errors on the branch");
        });
  }

  private void bringUpToDate() throws InterruptedException, IOException {
    tour.step(
        "refreshed",
        "pressed Refresh schema",
        "the end of the job and what it changed",
        () -> {
          hands.click(is("#toolbar-refresh"));
          return tour.see(mentions(".shell-toast", "Schema refreshed"));
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
        "the server's word that it did",
        () -> {
          hands.click(is("#reset-cache-run"));
          return tour.see(mentions(".shell-toast", "was reset"));
        });
    tour.step(
        "tasks",
        "opened Tasks",
        "everything that was done, finished",
        () -> {
          hands.click(is("#bottom-tab-tasks"));
          return tour.see(mentions("#tasks", "Validate"));
        });
    tour.step(
        "output",
        "opened Output",
        "every request with its status",
        () -> {
          hands.click(is("#bottom-tab-output"));
          return tour.see(mentions("#output", "/yaml"));
        });
  }

  private void cleanUp() throws InterruptedException, IOException {
    tour.step(
        "delete-branch",
        "asked to delete the branch and typed its name",
        "the button that does it",
        () -> {
          hands.click(is("#toolbar-branch"));
          hands.click(mentions(".menu-item", "Delete branch"));
          hands.click(is("#delete-branch-name"));
          hands.type(branch);
          return tour.see(is("#delete-branch-confirm"));
        });
    tour.step(
        "gone",
        "deleted it",
        "the shared model is open and the server has no such branch",
        () -> {
          hands.click(is("#delete-branch-confirm"));
          hands.await(is("#banner"));
          return require(
              witness.branchId(modelId, branch).isEmpty(), "no branch " + branch + " any more");
        });
  }
}
