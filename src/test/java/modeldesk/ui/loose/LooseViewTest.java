package modeldesk.ui.loose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.store.AppFolders;
import modeldesk.store.LooseDraftStore;
import modeldesk.store.LooseOpenStore;
import modeldesk.text.Span;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class LooseViewTest {
  private static final String TEXT = "table_name: users\ndimensions:\n  id:\n    sqll: ID\n";

  @TempDir static Path folder;
  private final Background background = new Background(Platform::runLater);
  private final Map<String, String> listed = new LinkedHashMap<>();
  private LooseViewModel model;
  private Scene scene;

  @Start
  void start(Stage stage) {
    model =
        new LooseViewModel(
            new LooseDraftStore(AppFolders.under(folder.resolve("home"))),
            new LooseOpenStore(AppFolders.under(folder.resolve("home"))),
            List::of,
            new NothingChosen(),
            new Notices(),
            background);
    ModalHost host = new ModalHost();
    host.cover(
        new LooseView(
            model, host, new SimpleDoubleProperty(13), () -> {}, listed::putAll, background));
    scene = new Scene(host, 900, 600);
    TestStage.show(stage, scene);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aFileIsOpenedByItsNameAndANameInItIsChanged(FxRobot robot) throws Exception {
    Path place = Files.createDirectories(folder.resolve("named"));
    Files.writeString(place.resolve("model"), "{}\n");
    Path first = Files.writeString(place.resolve("first.view"), "table_name: a\n");
    String text = "table_name: b\ndimensions:\n  age:\n    sql: 2026 - BORN\n";
    Path second = Files.writeString(place.resolve("second.view"), text);
    on(() -> {
      model.open(List.of(first));
      return null;
    });
    until(() -> scene.getFocusOwner() instanceof CodeArea);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    robot.write("sec");
    until(() -> model.names().rows().size() == 1);
    on(() -> {
      Pictures.take(Window.getWindows().getLast().getScene(), "loose-names");
      return null;
    });
    robot.push(KeyCode.ENTER);
    until(() -> model.active() != null && model.active().path().equals(second));
    until(() -> scene.getFocusOwner() instanceof CodeArea);
    on(() -> {
      requireNonNull(model.active()).reveal(new Span(29, 29));
      return null;
    });
    robot.push(KeyCode.F2);
    until(() -> scene.getFocusOwner() instanceof TextField);
    robot.write("years");
    until(() -> "1 place in 1 file".equals(model.renaming().reachProperty().get()));
    on(() -> {
      Pictures.take(scene, "loose-rename");
      return null;
    });
    robot.push(KeyCode.ENTER);
    until(() -> requireNonNull(model.active()).text().equals(text.replace("age", "years")));
    until(() -> scene.getFocusOwner() instanceof CodeArea);
  }

  @Test
  void aBrokenFileIsOpenedCuredTypedIntoAndSaved(FxRobot robot) throws Exception {
    Path path = Files.writeString(folder.resolve("users.view"), TEXT);
    on(() -> {
      model.open(List.of(path));
      return null;
    });
    until(() -> scene.lookup(".loose-fix") instanceof Hyperlink);
    assertThat(on(() -> ((Labeled) scene.lookup("#loose-list-title")).getText()))
        .isEqualTo("1 issue");
    on(() -> {
      Pictures.take(scene, "loose-broken");
      return null;
    });

    until(() -> scene.getFocusOwner() instanceof CodeArea);
    robot.push(KeyCode.F1);
    assertThat(listed).containsEntry("Next issue", "F8").hasSize(12);
    robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.PERIOD);
    until(() -> ((ListView<?>) scene.lookup("#loose-list")).getItems().isEmpty());
    until(() -> scene.getFocusOwner() instanceof CodeArea);
    robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
    robot.write("x");
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    until(() -> !requireNonNull(model.active()).isUnsaved());

    assertThat(path).hasContent(TEXT.replace("sqll", "sql") + "x");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() throws Exception {
    Path sales = Files.createDirectories(folder.resolve("sales")).resolve("users.view");
    Path audit = Files.createDirectories(folder.resolve("audit")).resolve("users.view");
    Files.writeString(sales, "a: 1\n");
    Files.writeString(audit, "a: 2\n");
    on(() -> {
      model.open(List.of(sales, audit));
      return null;
    });
    until(() -> names().size() == 2);
    assertThat(on(this::names)).containsExactly("users.view in sales", "users.view in audit");

    on(() -> {
      model.close(model.open().getFirst());
      return null;
    });
    assertThat(on(this::names)).containsExactly("users.view");
  }

  private List<String> names() {
    return scene.lookup("#loose-tabs") instanceof TabPane tabs
        ? tabs.getTabs().stream().map(Tab::getText).toList()
        : List.of();
  }

  @Test
  void whatAnotherProgramWroteIsAskedAboutOverTheText(FxRobot robot) throws IOException {
    Path path = Files.writeString(folder.resolve("orders.view"), "a: 1\n");
    on(() -> {
      model.open(List.of(path));
      return null;
    });
    until(() -> scene.getFocusOwner() instanceof CodeArea);
    robot.write("#");
    Files.writeString(path, "a: 2\n");
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    until(() -> scene.lookup("#loose-outside").isVisible());
    on(() -> {
      Pictures.take(scene, "loose-outside");
      return null;
    });
    robot.clickOn("#loose-reload");
    until(() -> "a: 2\n".equals(requireNonNull(model.active()).text()));
    assertThat(on(() -> scene.lookup("#loose-outside").isVisible())).isFalse();
  }

  @Test
  void aNewFileSaysThatItIsNotOnTheDiskYet(FxRobot robot) {
    Path path = folder.resolve("nope.view");
    on(() -> {
      model.open(List.of(path));
      return null;
    });
    until(() -> scene.getFocusOwner() instanceof CodeArea);
    assertThat(on(this::names)).containsExactly("nope.view");
    assertThat(on(() -> ((Labeled) scene.lookup("#loose-new .label")).getText()))
        .isEqualTo("A new file: " + path + " is not on disk yet. Saving makes it.");
    on(() -> {
      Pictures.take(scene, "loose-new");
      return null;
    });
    robot.write("a");
    assertThat(on(this::names)).containsExactly("nope.view •");
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    until(() -> !scene.lookup("#loose-new").isVisible());
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> on(condition));
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T on(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }
}
