package modeldesk.ui.push;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import modeldesk.api.RequestBudget;
import modeldesk.api.YamlWrite;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.PushJournal;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class PushViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir static Path home;
  private Bench bench;
  private Target target;
  private PushViewModel model;
  private ModalHost host;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    host = new ModalHost();
    host.cover(new BorderPane());
    model =
        new PushViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.issues,
            bench.notices,
            new Dialogs(host),
            bench.api,
            RequestBudget.unlimited(),
            new PushJournal(AppFolders.under(home), bench.session.instance().host()),
            bench.messages,
            bench.background,
            Clock.systemUTC(),
            () -> {},
            () -> {});
    new PushView(model, host);
    target = bench.branch("fix/topics");
    bench.open(target);
    edit(ITEMS, "label: Order Lines", "label: Ordered lines");
    edit(RETURNS, "base_view: ", "# Reviewed\nbase_view: ");
    model.open();
    bench.window.until(() -> model.showingProperty().get() && model.diffProperty().get() != null);
    scene = new Scene(host, 1440, 900);
    theme = TestStage.show(stage, scene);
  }

  private void edit(FileName name, String from, String to) {
    var document = requireNonNull(bench.documents.open(name));
    int at = document.text().indexOf(from);
    assertThat(at).isNotNegative();
    document.port().apply(Edits.of(new Edit(at, at + from.length(), to)));
  }

  @AfterEach
  void close() {
    bench.close();
    Application.setUserAgentStylesheet(null);
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(on(() -> requireNonNull(scene.lookup(id))));
  }

  private void turn(BooleanSupplier until) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> bench.window.until(until));
  }

  private void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          WritableImage image = scene.snapshot(null);
          return ImageIO.write(
              SwingFXUtils.fromFXImage(image, null), "png", new File("target/" + name + ".png"));
        });
  }

  private void fx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  @Test
  void ticksDriveTheNumberOnTheButton(FxRobot robot) {
    picture("push-light");
    assertThat(node("#push-run", Button.class).getText()).isEqualTo("Push 2 files to fix/topics");
    robot.clickOn("#push-files .check-box");
    assertThat(node("#push-run", Button.class).getText()).isEqualTo("Push 1 file to fix/topics");
    assertThat(node("#push .kit-modal-title", Label.class).getText())
        .isEqualTo("Push 1 file to fix/topics");
  }

  @Test
  void escapeKeepsTheDrafts(FxRobot robot) {
    robot.push(KeyCode.ESCAPE);
    assertThat(host.isShowing()).isFalse();
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(requireNonNull(bench.session.project()).drafts()).hasSize(2);
  }

  @Test
  void controlEnterInTheMessageSends(FxRobot robot) {
    robot.clickOn("#push-message").write("reviewed").push(KeyCode.CONTROL, KeyCode.ENTER);
    turn(() -> !model.showingProperty().get());
    assertThat(bench.notices.all().getLast().text()).isEqualTo("Pushed 2 files to fix/topics.");
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  @Test
  void altDownInTheMessageOffersTheMessagesUsedBefore(FxRobot robot) {
    fx(() -> {
      bench.messages.remember("Returns_renamed");
      bench.messages.remember("Net sales\n\nAsked for by finance");
    });
    assertThat(node("#push-message-earlier", Button.class).isVisible()).isTrue();
    assertThat(node("#push-message-earlier", Button.class).getAccessibleText())
        .isEqualTo("Earlier messages");
    picture("push-messages-light");
    robot.clickOn("#push-message").write("x").push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(offered(robot)).startsWith("Net sales …", "Returns_renamed");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(model.review().messageProperty().get()).isEqualTo("Returns_renamed");
    robot.clickOn("#push-message-earlier").clickOn("Net sales …");
    assertThat(model.review().messageProperty().get())
        .isEqualTo("Net sales\n\nAsked for by finance");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(model.review().messageProperty().get()).isEqualTo("Returns_renamed");
  }

  private static List<String> offered(FxRobot robot) {
    return robot.lookup(".context-menu .menu-item > .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void spaceTakesAFileOutAndAnEmptySelectionCannotBeSent(FxRobot robot) {
    fx(() -> scene.lookup("#push-files").requestFocus());
    robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
    assertThat(node("#push-run", Button.class).isDisabled()).isTrue();
    assertThat(model.review().unavailableProperty().get()).isEqualTo("Tick at least one file.");
  }

  @Test
  void aConflictStaysOnScreenWithItsWaysOut(FxRobot robot) throws Exception {
    ModelFile now = requireNonNull(bench.api.file(target, RETURNS));
    bench.api.write(
        target, new YamlWrite(RETURNS, now.text() + "hidden: true\n", now.checksum(), "theirs"));
    fx(() -> model.review().messageProperty().set("mine"));
    fx(model::push);
    turn(() -> model.review().rows().getLast().conflict() != null && !model.flow().isRunning());
    turn(() -> requireNonNull(model.diffProperty().get()).leftTitle().startsWith("In Omni now"));
    assertThat(node(".push-diff .kit-added", Label.class).getText()).isEqualTo("+1");
    assertThat(node(".push-diff .kit-removed", Label.class).getText()).isEqualTo("-1");
    picture("push-conflict-light");
    fx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
    picture("push-conflict-dark");
    robot.clickOn("#push-keep-mine");
    turn(() -> model.review().rows().getLast().conflict() == null);
    robot.clickOn("#push-run");
    turn(() -> !model.showingProperty().get());
    assertThat(requireNonNull(bench.api.file(target, RETURNS)).text())
        .contains("# Reviewed")
        .doesNotContain("hidden: true");
  }
}
