package modeldesk.ui.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.text.Edits;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.code.KeysView;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class HistoryViewTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private HistoryViewModel model;
  private ModalHost host;
  private Scene scene;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    model =
        new HistoryViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.versions,
            bench.notices,
            bench.background,
            bench.clock);
    HistoryView view = new HistoryView(model);
    view.setMaxHeight(229);
    host = new ModalHost();
    host.cover(new VBox(view.tools(), view));
    new KeysView(model.keysProperty(), host);
    scene = new Scene(host, 990, 640);
    TestStage.show(stage, scene);
    bench.open(bench.branch("fix/topics"));
  }

  /// Three versions: two of `api.topic`, one of `returns.topic`.
  private void keepSome() {
    on(() -> {
      replace(API, "label: Old\ndescription: Old words\nbase_view: ecomm__users\n");
      bench.clock.pass(Duration.ofMinutes(12));
      bench.type(RETURNS, "# Reviewed\n");
      discard(RETURNS);
      bench.clock.pass(Duration.ofMinutes(31));
      replace(API, "label: New\nbase_view: ecomm__users\ndescription: New words\n");
      bench.clock.pass(Duration.ofMinutes(2));
      discard(API);
      bench.documents.open(API);
    });
    until(() -> model.rows().size() == 2 && model.diffProperty().get() != null);
  }

  private void replace(FileName file, String text) {
    Document document = requireNonNull(bench.documents.open(file));
    document.port().apply(Edits.between(document.text(), text));
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.drain();
  }

  private void discard(FileName file) {
    bench.texts.discard(file);
    bench.untilWritten();
    bench.window.drain();
  }

  @AfterEach
  void close() {
    bench.close();
    Application.setUserAgentStylesheet(null);
  }

  private static void on(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void until(BooleanSupplier condition) {
    on(() -> bench.window.until(condition));
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(WindowRobot.on(() -> requireNonNull(scene.lookup(selector))));
  }

  private void chooseNewest(FxRobot robot) {
    on(() -> scene.lookup("#history-list").requestFocus());
    robot.push(KeyCode.HOME);
  }

  private boolean isOff(String button) {
    return find(button, Button.class).isDisabled();
  }

  private String text(FileName file) {
    return requireNonNull(bench.documents.find(file)).text();
  }

  private void picture(String name) {
    on(() -> bench.window.drain());
    on(() -> Pictures.take(scene, name));
  }

  @Test
  void saysWhatToDoWhereNoFileIsOpen() {
    until(() -> !model.emptinessProperty().get().isEmpty());
    assertThat(find("#history-empty", Node.class).isVisible()).isTrue();
    assertThat(find("#history-list", Node.class).getParent().getParent().isVisible()).isTrue();
    assertThat(isOff("#history-restore")).isTrue();
    picture("history-empty");
  }

  @Test
  void theVersionChosenByKeyboardIsRestoredByTheButton(FxRobot robot) {
    keepSome();
    chooseNewest(robot);
    until(() -> !isOff("#history-restore"));
    picture("history-file");
    assertThat(find("#history-title", Label.class).getText()).isEqualTo("2 versions of api.topic");
    robot.clickOn("#history-restore");
    assertThat(text(API)).startsWith("label: New\n");
  }

  @Test
  void twoVersionsAreChosenByKeyboardAndCannotBeRestored(FxRobot robot) {
    keepSome();
    robot.clickOn("#history-scope-all");
    until(() -> model.rows().size() == 3);
    chooseNewest(robot);
    robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
    until(() ->
        requireNonNull(model.diffProperty().get()).rightTitle().startsWith("api.topic · Disc"));
    assertThat(isOff("#history-restore")).isTrue();
    assertThat(isOff("#history-restore-keys")).isTrue();
    picture("history-two");
  }

  @Test
  void theListIsNarrowedByTyping(FxRobot robot) {
    keepSome();
    robot.clickOn("#history-scope-all");
    robot.clickOn("#history-filter").write("returns");
    until(() -> model.rows().size() == 1);
    assertThat(find("#history-list", ListView.class).getItems().size()).isEqualTo(1);
  }

  @Test
  void keysAreTickedWithTheSpaceBarAndRestored(FxRobot robot) {
    keepSome();
    on(() -> replace(API, "label: Now\nbase_view: ecomm__users\ndescription: Words of now\n"));
    chooseNewest(robot);
    until(() -> !isOff("#history-restore-keys"));
    robot.clickOn("#history-restore-keys");
    until(host::isShowing);
    picture("history-keys-none");
    assertThat(isOff("#keys-apply")).isTrue();
    robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
    until(() -> !isOff("#keys-apply"));
    picture("history-keys");
    assertThat(find("#keys-apply", Button.class).getText()).isEqualTo("Restore 1 key");
    robot.clickOn("#keys-apply");
    assertThat(host.isShowing()).isFalse();
    assertThat(text(API))
        .isEqualTo("label: Now\nbase_view: ecomm__users\ndescription: New words\n");
  }

  @Test
  void theCardOfKeysIsClosedWithEscapeAndNothingChanges(FxRobot robot) {
    keepSome();
    on(() -> replace(API, "label: Now\nbase_view: ecomm__users\ndescription: Words of now\n"));
    chooseNewest(robot);
    until(() -> !isOff("#history-restore-keys"));
    robot.clickOn("#history-restore-keys");
    until(host::isShowing);
    robot.push(KeyCode.ESCAPE);
    assertThat(host.isShowing()).isFalse();
    assertThat(model.keysProperty().get()).isNull();
    assertThat(text(API)).startsWith("label: Now\n");
  }
}
