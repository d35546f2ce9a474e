package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;
import static modeldesk.app.tour.What.within;

import java.io.IOException;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/// A model in git: brought together with its repository, and a change that goes through a pull
/// request.
final class GitStory {
  private static final String PROTECTED = "Ledger";
  private static final String MODEL = "Prices";
  private static final String FILE = "model";
  private static final String LINE = "# looked through";

  private static final What REQUESTED =
      new What(
          "the pull request",
          "*",
          node ->
              "pull-request-link".equals(node.getId())
                  || What.textOf(node).contains("the pull request may be there"));

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final String branch;

  GitStory(Tour tour, Witness witness, String branch) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.branch = branch;
  }

  void tell() throws InterruptedException, IOException {
    String modelId = witness.modelId(MODEL);
    needABranch();
    try {
      synchronise();
      change(modelId);
      request();
    } finally {
      witness.clearAway(modelId, branch);
    }
  }

  private void needABranch() throws InterruptedException, IOException {
    tour.step(
        "git-needs-branch",
        "opened " + PROTECTED + ", wrote a comment into " + FILE + " and pressed Push",
        "that changes go there only through a branch, and the way to one",
        () -> {
          open(PROTECTED);
          comment();
          hands.click(is("#toolbar-push"));
          return tour.see(is("#push-new-branch"));
        });
    hands.click(is("#push-close"));
    hands.click(is("#bottom-tab-changes"));
    hands.click(is("#changes-list .list-cell"));
    hands.click(is("#changes-discard"));
    hands.click(is("#dialog-confirm"));
    hands.await(mentions("#status-drafts", "Draft 0"));
    hands.click(is("#bottom-tab-output"));
  }

  private void open(String model) throws InterruptedException {
    hands.click(is("#browser-filter"));
    hands.keys(KeyCode.ESCAPE);
    hands.type(model.toLowerCase(Locale.ROOT));
    hands.await(mentions("#browser-search", "names searched"));
    hands.doubleClick(says(".list-cell .label", model));
    hands.await(mentions("#chooser-model", model));
  }

  private void comment() throws InterruptedException {
    hands.openRow(
        is("#files-tree"),
        says("#files-tree .list-cell .label", FILE),
        mentions("#editor-breadcrumb", FILE));
    hands.click(is(".code-area"));
    hands.keys(KeyCode.CONTROL, KeyCode.HOME);
    hands.type(LINE + "\n");
    hands.await(mentions("#status-drafts", "Draft 1"));
  }

  private void synchronise() throws InterruptedException, IOException {
    tour.step(
        "git-model",
        "opened " + MODEL + ", a model in git",
        "its files",
        () -> {
          open(MODEL);
          return tour.see(mentions("#files-tree .list-cell", FILE));
        });
    tour.step(
        "synced",
        "asked in Git settings to bring it together with its repository",
        "that both are the same now",
        () -> {
          hands.choose("#toolbar-model", "Git settings");
          return tour.see(is("#git-sync"), is("#git-synced"));
        });
  }

  private void change(String modelId) throws InterruptedException, IOException {
    tour.step(
        "git-branch",
        "made the branch " + branch + " and wrote a comment into " + FILE,
        "a draft to push to the branch",
        () -> {
          hands.clickFor(is("#git-close"), within("#toolbar-branch"));
          hands.choose("#toolbar-branch", "New branch");
          hands.click(is("#new-branch-name"));
          hands.type(branch);
          hands.clickFor(is("#new-branch-create"), mentions("#chooser-branch", branch));
          comment();
          return tour.see(mentions("#toolbar-push", "Push 1 file"));
        });
    tour.step(
        "git-pushed",
        "pushed it with a message",
        "the change is on the branch",
        () -> {
          hands.click(is("#toolbar-push"));
          hands.click(is("#push-message"));
          hands.type("Looked through");
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0").uncovered());
          String files = witness.files(modelId, witness.branchId(modelId, branch));
          return require(files.contains(LINE), "the branch has the comment");
        });
  }

  private void request() throws InterruptedException, IOException {
    tour.step(
        "pull-request",
        "chose Create pull request and wrote a message",
        "the button that sends it",
        () -> {
          hands.choose("#toolbar-branch", "Create pull request");
          hands.click(is("#pull-request-message"));
          hands.keys(KeyCode.CONTROL, KeyCode.A);
          hands.type("Looked through");
          return tour.see(is("#pull-request-send"));
        });
    tour.step(
        "pull-request-sent",
        "sent it",
        "the link to the pull request, or the word that it may be there and was not sent twice",
        () -> tour.see(is("#pull-request-send"), REQUESTED));
    tour.step(
        "git-gone",
        "deleted the branch",
        "the shared model is open",
        () -> {
          hands.keys(KeyCode.ESCAPE);
          hands.choose("#toolbar-branch", "Delete branch");
          hands.click(is("#delete-branch-name"));
          hands.type(branch);
          return tour.see(is("#delete-branch-confirm"), is("#banner"));
        });
  }
}
