package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

/// Days without a network, from one start of the window to the next.
final class OfflineWindowTest extends WindowStory {
  private static final FileName RETURNS = new FileName("returns.topic");

  private Path desk() {
    return home.resolve("desk");
  }

  private boolean isKept(String name) {
    try (Stream<Path> files = Files.walk(desk())) {
      return files.anyMatch(file -> file.endsWith(name));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /// Whether the list that is kept names a branch already.
  private boolean isListed(String branch) {
    try (Stream<Path> files = Files.walk(desk())) {
      for (Path list : files.filter(file -> file.endsWith("listing.json")).toList()) {
        if (Files.readString(list).contains(branch)) {
          return true;
        }
      }
      return false;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /// Opens a file of the branch while Omni is there.
  private Target openedOnce() {
    Target branch = omni.branch("fix/away");
    try (TestWindow window = new TestWindow(omni, desk(), branch)) {
      window.listed("#files-tree", "returns.topic");
      window.enter("#files-tree", "name=returns.topic");
      window.listed("#browser-tree", "fix/away");
      window.until("the files kept", () -> isKept(branch.branchId() + ".combined.json.gz"));
      window.until("the list kept", () -> isListed("fix/away"));
    }
    return branch;
  }

  @Test
  void whatWasOpenedOnceIsBrowsedAndEditedWithoutAServerAndFetchedWhenItIsBack() {
    Target branch = openedOnce();
    String text;
    omni.suffer(Mishap.NETWORK_GONE, "GET", "/");
    try (TestWindow window = new TestWindow(omni, desk(), branch)) {
      window.listed("#files-tree", "returns.topic");
      window.until("offline", () -> window.isOffered("#status-try-now"));
      window.says("#chooser-branch", "fix/away");
      window.until("how old the files are", () -> !window.find("#status-fetched").isEmpty());
      text = window.type();
      window.isOnDisk(text);
      window.listed("#browser-tree", "fix/away");
      window.picture("offline");
      window.enter("#browser-tree", "name=Blobs R Us");
      window.says(
          "#notices",
          "Blobs R Us could not be opened: it was never opened on this computer before, so its files"
              + " are not kept here. Omni cannot be reached. Your drafts are kept on this computer;"
              + " check the network and try again.");
      assertThat(window.text()).isEqualTo(text);
      assertThat(window.refusals())
          .containsEntry(
              "model-push",
              "Omni cannot be reached. Your drafts are kept on this computer; try again from the"
                  + " status bar.")
          .containsKeys("model-refreshSchema", "model-resetCache")
          .doesNotContainKey("model-validate");
    }

    try (TestWindow window = new TestWindow(omni, desk(), branch)) {
      window.listed("#files-tree", "returns.topic");
      assertThat(window.text()).isEqualTo(text);
      window.until("offline", () -> window.isOffered("#status-try-now"));
      omni.recover();
      window.comeBack();
      window.until("as they are now", () -> window.find("#status-fetched").isEmpty());
      assertThat(window.text()).isEqualTo(text);
      window.says("#status-drafts", "Draft 1");
      window.isOnDisk(text);
      assertThat(omni.file(branch, RETURNS).text()).isNotEqualTo(text);
    }
  }

  @Test
  void anExpiredTokenKeepsNobodyFromFilesAndDrafts() {
    Target branch = openedOnce();
    omni.suffer(Mishap.UNAUTHORIZED, "GET", "/");
    try (TestWindow window = new TestWindow(omni, desk(), branch)) {
      window.listed("#files-tree", "returns.topic");
      window.listed("#browser-tree", "fix/away");
      window.isOnDisk(window.type());
      window.until("how old the files are", () -> !window.find("#status-fetched").isEmpty());
      window.picture("offline-token");
      omni.recover();
      window.menu("file-reload");
      window.until("as they are now", () -> window.find("#status-fetched").isEmpty());
    }
  }
}
