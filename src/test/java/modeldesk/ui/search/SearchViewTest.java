package modeldesk.ui.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.code.CodeExcerpt;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.FileChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class SearchViewTest {
  private static final FileName USERS = new FileName("ecomm/users.view");
  private static final Duration QUIET = Duration.ofMillis(150);

  @TempDir Path home;
  private Bench bench;
  private SearchView view;
  private SearchViewModel model;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new SearchViewModel(
            bench.session,
            bench.documents,
            bench.language(),
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            bench.notices,
            bench.background);
    view = new SearchView(model);
    model.onShow(view::focusField);
    TestStage.show(
        stage, new Scene(new BorderPane(view, view.tools(), null, null, null), 980, 300));
    bench.open(bench.shared());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void oneTypesLooksAtAPlaceAndGoesThere(FxRobot robot) {
    robot.interact(() -> {
      Document users = requireNonNull(bench.documents.open(USERS));
      users.port().apply(Edits.of(Edit.insert(0, "# a\n# b wombat\n")));
      model.open(false);
    });
    robot.write("wombat", 0);
    robot.interact(() -> {
      bench.window.pass(QUIET);
      bench.window.until(() -> model.toldProperty().get().equals("1 place in 1 file"));
    });
    robot.type(KeyCode.DOWN);
    robot.interact(() -> bench.window.until(() -> model.previewProperty().get() != null));
    CodeExcerpt excerpt = robot.lookup(".code-excerpt").queryAs(CodeExcerpt.class);
    assertThat(excerpt.text()).startsWith("# a\n# b wombat\n");
    assertThat(robot.lookup(".kit-spot-mark").queryAs(Label.class).getText()).isEqualTo("wombat");
    robot.interact(() -> Pictures.take(view.getScene(), "search-light"));
    robot.type(KeyCode.ENTER);
    Document front = requireNonNull(bench.documents.active());
    assertThat(front.port().selection().start()).isEqualTo(8);
  }

  @Test
  void theWordsOfAQueryAreOffered(FxRobot robot) {
    robot.interact(() -> model.open(false));
    robot.clickOn("#search-by-parts").clickOn("#search-field");
    robot.write("measures without desc", 0);
    robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
    assertThat(model.input().text()).isEqualTo("measures without description ");
    robot.type(KeyCode.ENTER);
    robot.interact(() -> {
      bench.window.until(() -> !model.runningProperty().get());
      Pictures.take(view.getScene(), "search-parts-light");
    });
    assertThat(model.rows()).isNotEmpty();
  }

  @Test
  void tabGoesFromWhatIsSoughtToItsReplacementToHowAndToTheResults(FxRobot robot) {
    robot.interact(() -> {
      requireNonNull(bench.documents.open(USERS)).port().apply(Edits.of(Edit.insert(0, "# a\n")));
      model.open(true);
      model.input().textProperty().set("users");
      bench.window.pass(QUIET);
      bench.window.until(() -> !model.rows().isEmpty() && !model.runningProperty().get());
    });
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      stops.add(WindowRobot.on(() -> id(view.getScene().getFocusOwner())));
      robot.type(KeyCode.TAB);
    }
    assertThat(stops)
        .containsExactly(
            "search-field",
            "search-replacement",
            "search-case",
            "search-word",
            "search-regex",
            "search-where",
            "search-files",
            "search-replace-all",
            "search-list");
    assertThat(left(robot, "#search-replacement")).isEqualTo(left(robot, "#search-field"));
    assertThat(right(robot, "#search-replacement")).isEqualTo(right(robot, "#search-field"));
  }

  private static String id(Node node) {
    return String.valueOf(node.getId());
  }

  private static double left(FxRobot robot, String query) {
    return WindowRobot.place(WindowRobot.on(() -> robot.lookup(query).query())).getMinX();
  }

  private static double right(FxRobot robot, String query) {
    return WindowRobot.place(WindowRobot.on(() -> robot.lookup(query).query())).getMaxX();
  }
}
