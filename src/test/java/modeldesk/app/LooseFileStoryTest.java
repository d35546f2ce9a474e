package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file of this computer in the window as the program builds it: handed over by a second start,
/// checked with its neighbours, saved in place, and taken into the branch that is open.
final class LooseFileStoryTest extends WindowStory {
  private static final String TEXT =
      "# Reference this view as ecomm__users\nlabel: Shoppers\nlabl: twice\n";

  private Target branch;

  @BeforeEach
  void start() {
    branch = omni.branch("fix/loose");
  }

  @Test
  void withoutOneTheKeyboardIsWhereTheFirstIsOpened() {
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.menu("file-computer");
      window.hasKeyboard("loose-open");
    }
  }

  @Test
  void isSavedInPlaceAndTakenIntoTheBranch() throws Exception {
    Path file = Files.writeString(home.resolve("users.view"), TEXT);
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.listed("#files-tree", "users.view");

      window.hand(file);

      window.says("#loose-list-title", "1 issue");
      window.listed("#loose-list", "labl");
      String text = window.type();
      assertThat(text).isEqualTo("#" + TEXT);
      window.fire("#loose-save");
      window.until("saved", () -> !window.isOffered("#loose-save"));
      assertThat(file).hasContent(text);

      window.fire("#loose-take");
      window.fire("#take-run");
      window.says("#status-drafts", "Draft 1");
      assertThat(window.text()).isEqualTo(text);
      window.isOnDisk(text);
      window.menu("file-computer");
      assertThat(window.text()).isEqualTo(text);
      window.fire("#loose-back");
      window.says("#status-drafts", "Draft 1");
    }
  }
}
