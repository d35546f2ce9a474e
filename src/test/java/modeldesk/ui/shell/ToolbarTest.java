package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class ToolbarTest extends WindowRobot {
  @TempDir static Path home;
  private Bench bench;
  private ShellViewModel model;
  private Toolbar toolbar;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    model = ShellBench.of(bench);
    bench.open(bench.branch("fix/topics"));
    List<Command> commands =
        List.of(
            command("model.refreshSchema", "Refresh schema"),
            command("model.resetCache", "Reset cache…"),
            command("model.validate", "Validate"),
            command("model.push", "Push…"));
    toolbar = new Toolbar(model, new Commands(commands, reason -> {}));
    TestStage.show(stage, new Scene(toolbar, 1440, 48));
  }

  private static Command command(String id, String title) {
    return new Command(id, title, Feather.CHECK, "", () -> {});
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Button push() {
    return lookup("#toolbar-push").queryButton();
  }

  private double left(String query) {
    return place(lookup(query).query()).getMinX();
  }

  @Test
  void whatStandsBesideThePushButtonStaysWhereItIsWhenItCounts() {
    double before = left("#toolbar-validate");
    interact(() -> {
      bench.type(new FileName("api.topic"), "# mine\n");
      bench.documents.keepAll();
      bench.window.until(() -> push().getText().equals("Push 1 file to fix/topics"));
      toolbar.layout();
    });
    assertThat(left("#toolbar-validate")).isEqualTo(before);
  }

  @Test
  void offlineTheCommandsKeepTheirWordsAndTheChipIsNotCut() {
    interact(() -> {
      bench.type(new FileName("api.topic"), "# mine\n");
      bench.documents.keepAll();
      bench.window.until(() -> push().getText().equals("Push 1 file to fix/topics"));
      bench.server.close();
      bench.session.reload();
      bench.window.until(() -> !bench.requests.onlineProperty().get());
      toolbar.layout();
    });
    Label chip = lookup("#offline-chip").query();
    assertThat(chip.getText()).isEqualTo("Offline");
    assertThat(Tip.of(chip)).isEqualTo("Offline: 1 draft kept here");
    assertThat(chip.getWidth()).isGreaterThanOrEqualTo(on(() -> chip.prefWidth(-1)));
    assertThat(lookup("#toolbar-validate").queryButton().getContentDisplay())
        .isEqualTo(ContentDisplay.LEFT);
  }

  /// The widths of the name of the model and of the word about it, 0 where it is not shown.
  private List<Double> modelAt(double width) {
    interact(() -> toolbar.getScene().getWindow().setWidth(width));
    List<Double> widths = new ArrayList<>();
    interact(() -> {
      for (Node label : lookup("#chooser-model").queryButton().lookupAll(".label")) {
        widths.add(label.isVisible() ? ((Label) label).getWidth() : 0);
      }
    });
    return widths;
  }

  @Test
  void inASmallWindowTheBranchIsStillRead() {
    interact(() -> {
      model.connection().textProperty().set("Store warehouse");
      model.model().textProperty().set("Blobs R Us");
      model.model().pillProperty().set("shared");
    });
    for (double width : new double[] {1019, 900}) {
      modelAt(width);
      Label name = (Label) on(() -> lookup("#chooser-branch").queryButton().lookup(".label"));
      assertThat(name.getText()).isEqualTo("fix/topics");
      assertThat(name.getWidth()).as("at %s px", width).isGreaterThan(30);
    }
  }

  @Test
  void whereThereIsNoRoomForBothTheNameOfTheModelStaysAndTheWordAboutItComesBack() {
    interact(() -> {
      model.connection().textProperty().set("Store warehouse");
      model.model().textProperty().set("Blobs R Us");
      model.model().pillProperty().set("shared");
    });
    List<Double> wide = modelAt(1440);
    assertThat(wide).allSatisfy(width -> assertThat(width).isGreaterThan(40));
    List<Double> narrow = modelAt(720);
    assertThat(narrow.get(0)).isBetween(20.0, wide.getFirst());
    assertThat(narrow.get(1)).isZero();
    assertThat(modelAt(1440)).isEqualTo(wide);
  }
}
