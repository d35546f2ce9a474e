package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class StatusBarTest extends WindowRobot {
  @TempDir static Path home;
  private Bench bench;
  private StatusBar bar;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    ShellViewModel model = ShellBench.of(bench);
    bench.open(bench.branch("fix/topics"));
    bench.documents.open(new FileName("api.topic"));
    bar =
        new StatusBar(
            model.status(),
            new Commands(List.of(), reason -> {}),
            new SimpleObjectProperty<>(model.mainWindow()));
    TestStage.show(stage, new Scene(bar, 900, 28));
    bench.server.close();
    bench.session.reload();
    bench.window.until(() -> !bench.requests.onlineProperty().get());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /// The texts that have less room than they need.
  private List<String> cutAt(double width) {
    interact(() -> bar.getScene().getWindow().setWidth(width));
    List<String> cut = new ArrayList<>();
    interact(() -> {
      bar.layout();
      for (Node node : bar.lookupAll("*")) {
        boolean out = node.localToScene(node.getLayoutBounds()).getMaxX() > width;
        if (node instanceof Labeled text
            && isShown(node)
            && !text.getText().isEmpty()
            && (out || text.getWidth() + 1 < text.prefWidth(-1))) {
          cut.add(text.getText());
        }
      }
    });
    return cut;
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && node.getParent().isVisible();
  }

  @Test
  void offlineInANarrowWindowOnlyTheAgeOfTheFilesGivesWay() {
    assertThat(cutAt(1400)).isEmpty();
    for (double width = 1300; width >= 640; width -= 20) {
      assertThat(cutAt(width))
          .as("at %s px", width)
          .allSatisfy(text -> assertThat(text).startsWith("Files as of today "));
    }
    assertThat(cutAt(820)).isNotEmpty();
  }
}
