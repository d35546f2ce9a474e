package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

/// What the window shows of a branch at its end: deleted by somebody else, or on the way into a
/// pull request.
final class LostBranchTest extends WindowStory {
  @Test
  void aBranchThatSomebodyDeletesUnderAnOpenWindowIsSaidAndKept() throws Exception {
    Target branch = omni.branch("fix/lost");
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.listed("#files-tree", "returns.topic");
      window.enter("#files-tree", "name=returns.topic");
      String text = window.type();
      window.isOnDisk(text);
      omni.eyes.deleteBranch(branch.model().id(), "fix/lost");

      window.menu("file-reload");

      String sentence =
          "Branch fix/lost is not in Omni any more: somebody merged or deleted it. Its files and"
              + " your drafts stay here to read and copy; open another branch or the shared model to"
              + " go on.";
      window.says("#banner", sentence);
      assertThat(window.isSaying("#notices", sentence)).isFalse();
      assertThat(window.text()).isEqualTo(text);
      assertThat(window.refusals()).containsEntry("model-push", sentence);
      window.picture("branch-lost");
      window.fire("#banner-act");
      window.says("#chooser-branch", "No branch");
      window.isOnDisk(text);
    }
  }

  @Test
  void afterAPushToABranchThatEndsInAPullRequestTheStatusBarLeadsThere() throws Exception {
    Target branch = omni.branch("Ledger", "fix/request");
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.listed("#files-tree", "model");
      window.enter("#files-tree", "name=model");
      assertThat(window.isOffered("#status-pull-request")).isFalse();
      window.isOnDisk(window.type());
      window.fire("#toolbar-push");
      window.write("#push-message", "A letter more");
      window.fire("#push-run");
      window.until("pushed", () -> window.isSaying("#status-drafts", "Draft 0"));
      window.until("the way on", () -> window.isOffered("#status-pull-request"));
      window.picture("push-to-pull-request");
      window.fire("#status-pull-request");
      window.until("the form", () -> window.isOffered("#pull-request-close"));
    }
  }
}
