package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// Seeing what Omni finds wrong, curing it and pushing the cure.
final class CureStory {
  private static final String TOPIC = Story.TOPIC;
  private static final String VIEW = "orders.view";
  private static final String BROKEN = "Field \"ecomm__orders.order_total\" not found";
  private static final String WRONG = "order_total";
  private static final String MEASURE = "shipping_share";
  private static final String RENAMED = "shipping_part";
  private static final String RIGHT = "parcel_weight";
  private static final String LABEL = "Shipping by weight";
  private static final String CODE = ".code-area .text";
  private static final String ISSUE = ".table-row-cell";
  private static final What SUGGESTION = mentions(".issues-fix", "Delete topic \"api\"");

  private static final What DOCUMENTS =
      new What(
          "what became of the question",
          ".rename-documents .label",
          node ->
              "rename-documents-found".equals(node.getId())
                  || What.textOf(node).contains("could not be looked through"));

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Place place;

  CureStory(Tour tour, Witness witness, Place place) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.place = place;
  }

  void tell() throws InterruptedException, IOException {
    seeTheIssues();
    rename();
    new SearchStory(tour).tell(WRONG);
    cureThem();
    push();
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
          hands.clickFor(mentions(ISSUE, BROKEN), mentions("#editor-breadcrumb", "shipping_share"));
          return tour.see(mentions("#status-caret", "Ln "));
        });
  }

  private void rename() throws InterruptedException, IOException {
    tour.step(
        "renaming",
        "pressed F2 on " + MEASURE + " and typed another name",
        "where it is written, and the files as a diff",
        () -> {
          hands.doubleClick(mentions(CODE, MEASURE));
          hands.keys(KeyCode.F2);
          hands.await(mentions("#rename-changes", MEASURE));
          hands.type(RENAMED);
          return tour.see(mentions(".diff-view", RENAMED));
        });
    tour.step(
        "renaming-documents",
        "asked for the documents that use it",
        "how many, or that Omni did not tell",
        () -> {
          hands.click(is("#rename-ask-documents"));
          return tour.see(DOCUMENTS);
        });
    tour.step(
        "renamed",
        "renamed it and took that back",
        "no draft is left",
        () -> {
          hands.clickFor(is("#rename-everywhere-apply"), mentions("#status-drafts", "Draft 1"));
          hands.click(says(".shell-toast-action", "Undo"));
          return tour.see(mentions("#status-drafts", "Draft 0"));
        });
  }

  private void cureThem() throws InterruptedException, IOException {
    tour.step(
        "typed",
        "typed the right field over the wrong one",
        "a draft with its change bar",
        () -> {
          hands.doubleClick(mentions(CODE, WRONG));
          hands.type(RIGHT);
          return tour.see(mentions("#toolbar-push", "Push 1 file"));
        });
    new NamesStory(tour).tell(RIGHT, "shipping_share");
    complete();
    hands.click(is("#bottom-tab-issues"));
    if (Hands.onWindow(() -> hands.sees(SUGGESTION))) {
      takeTheSuggestion();
    } else {
      deleteTheTopic();
    }
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
    tour.step(
        "discard-keys",
        "asked to discard single keys of it and ticked the first",
        "what would be left",
        () -> {
          hands.click(is("#changes-discard-keys"));
          hands.click(is("#keys-list .check-box"));
          return tour.see(is("#keys-apply"));
        });
    hands.click(is("#keys-cancel"));
    tour.step(
        "left-out",
        "took the tick from one of them",
        "one file less on the push button, and both drafts still there",
        () -> {
          hands.click(is("#changes-list .check-box"));
          hands.await(mentions("#changes-push", "Push 1 file"));
          hands.await(mentions("#status-drafts", "Draft 2"));
          return tour.see(mentions("#toolbar-push", "Push 1 file"));
        });
  }

  private void complete() throws InterruptedException, IOException {
    tour.step(
        "proposed",
        "typed lab on a line below",
        "the keys that may stand there, and what the first does",
        () -> {
          hands.keys(KeyCode.END);
          hands.keys(KeyCode.ENTER);
          hands.type("lab");
          hands.await(is("#code-proposals"));
          return tour.see(says(".code-completion-beside .label", "label"));
        });
    tour.step(
        "completed",
        "took it and typed the label",
        "the new line",
        () -> {
          hands.keys(KeyCode.ENTER);
          hands.type(LABEL);
          return tour.see(mentions(CODE, LABEL));
        });
  }

  private void takeTheSuggestion() throws InterruptedException, IOException {
    tour.step(
        "fix",
        "clicked Omni's suggestion for the other issue",
        "what it would do, as a diff",
        () -> {
          hands.click(SUGGESTION);
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
  }

  /// Where the server suggests nothing (api.md §2.10).
  private void deleteTheTopic() throws InterruptedException, IOException {
    tour.step(
        "fix",
        "chose Delete file from the menu of " + TOPIC,
        "the question whether to",
        () -> {
          hands.click(says(".editor-tab-name", TOPIC));
          hands.rightClick(mentions("#files-tree .list-cell", TOPIC));
          hands.click(mentions(".menu-item", "Delete file"));
          return tour.see(is("#dialog-confirm"));
        });
    tour.step(
        "fixed",
        "confirmed it",
        "two drafts",
        () -> {
          hands.click(is("#dialog-confirm"));
          return tour.see(mentions("#toolbar-push", "Push 2 files"));
        });
  }

  private void push() throws InterruptedException, IOException {
    tour.step(
        "review",
        "ticked all again, pressed Push and wrote a message",
        "the two files with their diffs and where they go",
        () -> {
          hands.click(is("#changes-all"));
          hands.click(mentions("#toolbar-push", "Push 2 files"));
          hands.click(is("#push-message"));
          hands.type("Shipping share by weight; api topic is gone");
          return tour.see(mentions("#push-run", "Push 2 files to " + place.branch()));
        });
    tour.step(
        "review-keys",
        "opened the keys of the file",
        "each with a tick of its own",
        () -> {
          hands.click(is("#push-keys-open"));
          return tour.see(is("#push-keys .check-box"));
        });
    tour.step(
        "pushed",
        "pushed",
        "the server has both changes and no drafts are left",
        () -> {
          hands.clickFor(is("#push-run"), mentions("#status-drafts", "Draft 0").uncovered());
          String files = witness.files(place.modelId(), place.branchId());
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
          String issues = witness.issues(place.modelId(), place.branchId());
          return require(
              !issues.contains("\"is_warning\":false"), "Omni finds no errors on the branch");
        });
  }
}
