package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Text;
import modeldesk.model.Target;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A mistake on the last line that is undone leaves no mark beside it.
final class UndoneMistakeTest extends WindowStory {
  @Test
  void takesItsMarkAlong() {
    Target branch = omni.branch("fix/mark");
    try (TestWindow window = new TestWindow(omni, home.resolve("desk"), branch)) {
      window.listed("#files-tree", "api.topic");
      window.enter("#files-tree", "name=api.topic");
      window.until("its error", () -> marked(window).equals(List.of("1")));
      CodeArea area = (CodeArea) window.find(".code-area").getFirst();
      String text = window.text();

      on(() -> area.moveTo(area.getLength()));
      on(() -> area.replaceSelection("q"));
      on(() -> area.replaceSelection("q"));
      window.until("the mistake", () -> marked(window).contains("5"));
      on(area::undo);

      assertThat(window.text()).isEqualTo(text);
      window.until("its error alone", () -> marked(window).equals(List.of("1")));
    }
  }

  private static void on(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  /// The numbers of the lines that have a mark.
  private static List<String> marked(TestWindow window) {
    return window.find(".code-gutter-mark").stream()
        .map(mark -> mark.getParent().getChildrenUnmodifiable().getFirst())
        .map(number -> ((Text) number).getText())
        .sorted()
        .toList();
  }
}
