package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

/// A branch with a very long name leaves everything where it can be reached.
final class LongNameTest extends WindowStory {
  @Test
  void pushesNothingOutOfTheWindow() {
    Target branch = omni.branch("fix/" + "a-very-long-name-of-a-branch-".repeat(8));
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.listed("#files-tree", "api.topic");
      window.enter("#files-tree", "name=api.topic");
      window.until("the text", () -> window.isOffered("#toolbar-validate"));
      window.type();
      window.until("a push", () -> window.isOffered("#toolbar-push"));
      window.picture("long-name");
      assertThat(List.of("#toolbar-push", "#chooser-branch", "#files-tree", "#inspector"))
          .allSatisfy(id -> assertThat(window.place(id).getMaxX()).isLessThanOrEqualTo(1440));
      window.fire("#toolbar-push");
      window.write("#push-message", "A letter more");
      window.until("it can be pushed", () -> window.isOffered("#push-run"));
      window.picture("long-name-push");
      Bounds push = window.place("#push-run");
      assertThat(push.getMaxX()).isLessThanOrEqualTo(1440);
      assertThat(push.getMinX()).isPositive();
    }
  }
}
