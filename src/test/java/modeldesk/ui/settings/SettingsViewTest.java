package modeldesk.ui.settings;

import static modeldesk.ui.WindowRobot.on;
import static modeldesk.ui.WindowRobot.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.store.AppFolders;
import modeldesk.store.History;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.SetClock;
import modeldesk.ui.session.Surroundings;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class SettingsViewTest {
  @TempDir static Path home;
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private Remembered remembered;
  private SettingsViewModel model;
  private Theme theme;
  private Scene scene;

  @Start
  void start(Stage stage) {
    AppFolders folders = AppFolders.under(home.resolve(Long.toString(System.nanoTime())));
    Notices notices = new Notices();
    remembered =
        new Remembered(
            new SettingsStore(folders),
            Settings.DEFAULT.withTrustedHost("omni.acme.example"),
            background,
            notices);
    ModalHost host = new ModalHost();
    model =
        new SettingsViewModel(
            remembered,
            new Versions(
                new History(folders, "acme.omniapp.co"), background, notices, new SetClock()),
            new Dialogs(host),
            new Places(
                AppFolders.under(Path.of("/home/ann/model-desk")),
                "acme.omniapp.co",
                false,
                Path.of("/home/ann/model-desk/data/acme.omniapp.co/drafts")),
            new Surroundings() {
              @Override
              public void showFolder(Path folder) {}

              @Override
              public void copy(String text) {}
            },
            background,
            () -> {});
    new SettingsView(model, host);
    scene = new Scene(host, 1000, 800);
    theme = TestStage.show(stage, scene);
    model.show();
    window.until(() ->
        ((Labeled) scene.lookup("#setting-history-use-now")).getText() != null
            && !((Labeled) scene.lookup("#setting-history-use-now")).getText().isEmpty());
  }

  @AfterEach
  void close() {
    background.close();
  }

  private void picture(FxRobot robot, String name) {
    robot.interact(() -> Pictures.take(scene, name + "-light"));
    robot.interact(theme::dark);
    robot.interact(() -> Pictures.take(scene, name + "-dark"));
    robot.interact(theme::light);
  }

  private boolean isOpen() {
    return on(() -> scene.lookup("#settings") != null);
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }

  /// Puts a number where one stands and presses a key.
  private void type(FxRobot robot, String field, String text, KeyCode then) {
    robot.interact(() -> {
      TextField number = (TextField) scene.lookup(field);
      number.requestFocus();
      number.selectAll();
    });
    robot.write(text).type(then);
  }

  private boolean isInView(Node node) {
    Bounds seen = place(on(() -> scene.lookup("#settings-scroll").lookup(".viewport")));
    Bounds bounds = place(node);
    return bounds.getMinY() >= seen.getMinY() - 1 && bounds.getMaxY() <= seen.getMaxY() + 1;
  }

  @Test
  void numbersAreTakenWithEnterOrOnLeavingAndRefusedBesideTheField(FxRobot robot) {
    type(robot, "#setting-font-size-field", "20", KeyCode.ENTER);
    assertThat(remembered.settings().codeFontSize()).isEqualTo(20);
    type(robot, "#setting-history-days-field", "30", KeyCode.TAB);
    assertThat(remembered.settings().history().days()).isEqualTo(30);
    robot.interact(() -> scene.lookup("#setting-font-size-field").requestFocus());
    picture(robot, "settings");
    type(robot, "#setting-requests-field", "61", KeyCode.ENTER);
    assertThat(isShown(robot, "#setting-requests-problem")).isTrue();
    assertThat(isInView(robot.lookup("#setting-requests-problem").query())).isTrue();
    robot.interact(() -> Pictures.take(scene, "settings-refused"));
    robot.interact(() -> ((Hyperlink) scene.lookup("#setting-font-size-reset")).fire());

    assertThat(remembered.settings().codeFontSize()).isEqualTo(13);
    assertThat(isShown(robot, "#setting-font-size-reset")).isFalse();
    assertThat(scene.getFocusOwner().getId()).isEqualTo("setting-font-size-field");
  }

  @Test
  void whereThePageIsNarrowAControlStandsBelowItsWords(FxRobot robot) {
    Node name = robot.lookup("#setting-look .strong").query();
    Node control = robot.lookup("#setting-look .kit-segmented").query();
    assertThat(place(control).getMinX()).isGreaterThan(place(name).getMaxX());
    robot.interact(() -> scene.getWindow().setWidth(450));
    robot.interact(() -> scene.getRoot().layout());
    robot.interact(() -> Pictures.take(scene, "settings-narrow"));
    assertThat(place(control).getMinY()).isGreaterThan(place(name).getMaxY());
    assertThat(place(control).getMinX()).isEqualTo(place(name).getMinX());
    assertThat(place(name).getHeight()).isLessThan(20);
    robot.interact(() -> scene.getWindow().setWidth(1000));
  }

  @Test
  void thePageStaysAtItsTopUntilTheKeyboardIsInIt(FxRobot robot) {
    ScrollPane scroll = robot.lookup("#settings-scroll").queryAs(ScrollPane.class);
    Node heading = robot.lookup("#settings-scroll .heading").query();
    robot.interact(() -> {
      Family family =
          model.all().stream()
              .filter(Family.class::isInstance)
              .map(Family.class::cast)
              .findFirst()
              .orElseThrow();
      family.choose("Courier");
    });
    window.until(() -> true);
    robot.interact(() -> {
      scene.getWindow().setHeight(500);
      scene.getWindow().setWidth(450);
    });
    robot.interact(() -> scene.getRoot().layout());
    assertThat(scroll.getVvalue()).isZero();
    assertThat(isInView(heading)).isTrue();

    robot.interact(() -> scene.lookup("#setting-proxy-field").requestFocus());
    assertThat(scroll.getVvalue()).isGreaterThan(0.3);
    robot.interact(model::close);
    robot.interact(model::show);
    robot.interact(() -> scene.getRoot().layout());
    assertThat(isInView(heading)).isTrue();
    robot.interact(() -> {
      scene.getWindow().setHeight(800);
      scene.getWindow().setWidth(1000);
    });
  }

  @Test
  void typingNarrowsThePageAndEscapeClosesIt(FxRobot robot) {
    robot.write("network tim");
    robot.interact(() -> Pictures.take(scene, "settings-filtered"));
    assertThat(isShown(robot, "#setting-patience")).isTrue();
    assertThat(isShown(robot, "#setting-look")).isFalse();
    robot.write("xyz");
    assertThat(isShown(robot, "#settings-nothing")).isTrue();
    robot.type(KeyCode.ESCAPE);

    assertThat(isOpen()).isFalse();
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void tabReachesEveryControlWhichIsThenInViewAndHasAName(FxRobot robot) {
    List<String> stops = new ArrayList<>();
    for (Node now = scene.getFocusOwner();
        !stops.contains(now.getId());
        now = scene.getFocusOwner()) {
      stops.add(now.getId());
      assertThat(
              now.getAccessibleText() != null ? now.getAccessibleText() : ((Labeled) now).getText())
          .as(now.getId())
          .isNotBlank();
      if (now.getId().startsWith("setting-")) {
        assertThat(isInView(now)).as(now.getId()).isTrue();
      }
      robot.type(KeyCode.TAB);
    }

    assertThat(stops)
        .containsExactly(
            "settings-filter",
            "setting-look-3",
            "setting-zoom-field",
            "setting-motion-0",
            "setting-code-font-box",
            "setting-font-size-field",
            "setting-keys-open",
            "setting-practices-1",
            "setting-history-days-field",
            "setting-history-size-field",
            "setting-history-use-trim",
            "setting-requests-field",
            "setting-patience-0",
            "setting-proxy-field",
            "setting-trusted-omni.acme.example",
            "setting-folder-settings-file-show",
            "setting-folder-settings-file-copy",
            "setting-folder-drafts-show",
            "setting-folder-drafts-copy",
            "setting-folder-server-show",
            "setting-folder-server-copy",
            "setting-folder-data-show",
            "setting-folder-data-copy",
            "setting-folder-log-show",
            "setting-folder-log-copy",
            "settings-done",
            "settings-close");
  }
}
