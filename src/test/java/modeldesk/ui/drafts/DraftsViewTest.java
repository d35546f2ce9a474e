package modeldesk.ui.drafts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.Archive;
import modeldesk.store.DraftArchive;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class DraftsViewTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final Instant SAVED = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir static Path home;
  private Bench bench;
  private Luggage luggage;
  private Target target;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve("desk"));
    luggage = new Luggage(bench, Path.of("/home/ada"), false);
    ModalHost host = new ModalHost();
    host.cover(new BorderPane());
    new ExportView(luggage.export, host);
    new ImportView(luggage.importing, host);
    scene = new Scene(host, 1440, 900);
    theme = TestStage.show(stage, scene);
    target = bench.branch("fix/topics");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private String fetched(FileName name) {
    Project project = requireNonNull(bench.session.project());
    return requireNonNull(requireNonNull(project.snapshot().file(name)).text());
  }

  private Archive.Item item(Target of, FileName name, @Nullable String text) {
    return new Archive.Item(of, new Draft(name, text, fetched(name), null, SAVED));
  }

  private Path zip() throws Exception {
    Path zip = home.resolve("drafts.zip");
    Target shared = new Target(target.model(), null, Mode.COMBINED);
    DraftArchive.write(
        zip,
        Archive.Form.ZIP,
        new Archive(
            "playground",
            SAVED,
            List.of(
                item(target, API, "# theirs\n" + fetched(API)),
                item(target, ITEMS, fetched(ITEMS).replace("label: Line Status", "label: State")),
                item(target, new FileName("returns.topic"), null),
                new Archive.Item(
                    target,
                    new Draft(new FileName("same.topic"), "base_view: same\n", null, null, SAVED)),
                item(shared, ITEMS, fetched(ITEMS).replace("Line Status", "Status of the line")))),
        (done, total) -> {});
    return zip;
  }

  private void until(FxRobot robot, BooleanSupplier condition) {
    robot.interact(() -> bench.window.until(condition));
  }

  private Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> {
      theme.light();
      Pictures.take(scene, name + "-light");
      theme.dark();
      Pictures.take(scene, name + "-dark");
      theme.light();
    });
  }

  @Test
  void whatComesInIsReviewedAndOneButtonTakesIt(FxRobot robot) throws Exception {
    Path zip = zip();
    robot.interact(() -> {
      bench.drafts.create(new FileName("same.topic"), "base_view: same\n");
      bench.documents.open(API);
      requireNonNull(bench.documents.active())
          .port()
          .apply(modeldesk.text.Edits.of(modeldesk.text.Edit.insert(0, "# mine\n")));
      luggage.importing.open();
    });
    robot.clickOn("#import-path");
    robot.interact(() -> luggage.importing.pathProperty().set(home.resolve("no.zip").toString()));
    robot.clickOn("#import-read");
    until(robot, () -> !luggage.importing.failureProperty().get().isEmpty());
    assertThat(robot.lookup("#import-failure").queryAs(Label.class).getText())
        .isEqualTo(
            "Nothing was imported, and your drafts are as they were. There is no "
                + home.resolve("no.zip")
                + ".");
    picture(robot, "drafts-import");
    luggage.answer = zip;
    robot.clickOn("#import-zip");
    until(robot, () -> luggage.importing.stepProperty().get() == ImportStep.REVIEW);
    assertThat(robot.lookup("#import-drafts").tryQuery()).isEmpty();
    until(robot, () -> luggage.importing.review().diffProperty().get() != null);
    assertThat(button(robot, "#review-take").getText()).isEqualTo("Import 3 drafts");
    picture(robot, "drafts-review");

    robot.clickOn("#review-none");
    assertThat(button(robot, "#review-take").isDisabled()).isTrue();
    robot.clickOn("#review-take-theirs");
    assertThat(button(robot, "#review-take").getText()).isEqualTo("Import 1 draft");
    robot.clickOn("#review-list").type(KeyCode.HOME).type(KeyCode.SPACE);
    assertThat(button(robot, "#review-take").isDisabled()).isTrue();
    robot.clickOn("#review-all");
    assertThat(button(robot, "#review-take").getText()).isEqualTo("Import 4 drafts");
    robot.clickOn("#review-back");
    assertThat(robot.lookup("#review-drafts").tryQuery()).isEmpty();
    robot.clickOn("#import-read");
    until(robot, () -> luggage.importing.stepProperty().get() == ImportStep.REVIEW);
    robot.clickOn("#review-take");
    until(robot, () -> luggage.importing.stepProperty().get() == ImportStep.CLOSED);
    assertThat(robot.lookup("#review-drafts").tryQuery()).isEmpty();
    assertThat(bench.notices.all().getLast().text()).startsWith("3 drafts were imported: ");

    robot.interact(luggage.export::open);
    until(robot, () -> !luggage.export.busyProperty().get());
    assertThat(button(robot, "#export-run").getText()).isEqualTo("Export 5 drafts");
    robot.interact(() -> luggage.export.pathProperty().set(zip.toString()));
    robot.clickOn("#export-run");
    until(robot, () -> !luggage.export.failureProperty().get().isEmpty());
    picture(robot, "drafts-export");
    robot.clickOn("#export-folder");
    robot.clickOn("#export-run");
    until(robot, () -> !luggage.export.showingProperty().get());
    assertThat(robot.lookup("#export-drafts").tryQuery()).isEmpty();
    assertThat(home.resolve("drafts")).isDirectory();

    robot.interact(luggage.importing::open);
    robot.type(KeyCode.ESCAPE);
    assertThat(luggage.importing.stepProperty().get()).isEqualTo(ImportStep.CLOSED);
    assertThat(robot.lookup("#import-drafts").tryQuery()).isEmpty();
  }
}
