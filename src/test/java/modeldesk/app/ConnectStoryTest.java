package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// From the start screen into several connections and back, in the window as the program builds it.
final class ConnectStoryTest {
  @TempDir Path home;
  private TestOmni omni;
  private UnresolvedColours colours;

  @BeforeEach
  void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    colours = new UnresolvedColours();
    omni = new TestOmni(home.resolve("server"));
  }

  @AfterEach
  void stop() {
    omni.close();
    try {
      colours.close();
    } finally {
      Application.setUserAgentStylesheet(null);
    }
  }

  private TestWindow window() {
    return new TestWindow(omni, new Launch.Server.Remembered(), home.resolve("desk"), null);
  }

  private String address() {
    return omni.instance.base().toString();
  }

  private String token() {
    return omni.place().credentials().token();
  }

  private void connect(TestWindow window, String keep) {
    window.write("#connect-address", address() + "/api/v1/models?x=1");
    window.write("#connect-token", token());
    window.fire(keep);
    window.fire("#connect-run");
    window.until("the window of Omni", () -> window.isOffered("#toolbar-branch"));
  }

  private static void openTopic(TestWindow window) {
    window.enter("#browser-tree", "Store warehouse");
    window.enter("#browser-tree", "Blobs R Us");
    window.enter("#files-tree", "api.topic");
    window.until("the topic", () -> !window.find(".editor-tab-name").isEmpty());
  }

  @Test
  void connectsToTwoServersAndKeepsTheTabsOfEach() throws Exception {
    try (TestWindow window = window()) {
      window.until("a start screen", () -> window.isOffered("#start-playground"));
      window.picture("start");
      connect(window, "#connect-keep-file");
      assertThat(window.width()).isEqualTo(1440);
      openTopic(window);
      String text = window.type();

      window.menu("file-switch");
      window.fire("#start-playground");
      window.until("the Playground", () -> window.title().equals("playground – Model Desk"));
      window.listed("#browser-tree", "Store warehouse");
      assertThat(window.find(".editor-tab-name")).isEmpty();

      window.menu("file-switch");
      window.until("two rows", () -> window.find(".connect-recent").size() == 2);
      window.picture("start-two");
      window.fire(".connect-recent");
      window.until("the Playground", () -> window.title().equals("playground – Model Desk"));
      window.menu("file-disconnect");
      assertThat(window.title()).isEqualTo("● api.topic – Blobs R Us – Model Desk");
      assertThat(window.text()).isEqualTo(text);
      window.isOnDisk(text);
    }
    Path data = home.resolve("desk").resolve("data");
    assertThat(data.resolve("connections.json")).content().doesNotContain(token());
    assertThat(Files.getPosixFilePermissions(data.resolve("tokens.json"))).hasSize(2);

    try (TestWindow again = window()) {
      again.until("the topic of before", () -> !again.find(".editor-tab-name").isEmpty());
      assertThat(again.text()).startsWith("#");
      again.menu("file-connect");
      again.hasKeyboard("connect-address");
      again.press(KeyCode.COMMA, KeyCombination.CONTROL_DOWN);
      again.hasKeyboard("settings-filter");
      again.press(KeyCode.ESCAPE);
      again.hasKeyboard("connect-address");
      again.press(KeyCode.ESCAPE);
      again.until("the topic again", () -> again.title().startsWith("● api.topic – "));

      again.menu("file-computer");
      again.until("the files", () -> again.isOffered("#loose-back"));
      double size = again.place("#loose-back").getWidth();
      again.press(KeyCode.COMMA, KeyCombination.CONTROL_DOWN);
      again.hasKeyboard("settings-filter");
      again.press(KeyCode.ESCAPE);
      again.press(KeyCode.EQUALS, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
      assertThat(again.place("#loose-back").getWidth()).isCloseTo(size * 1.1, within(0.5));
      again.fire("#loose-back");
      again.menu("file-disconnect");
      again.until("the start screen", () -> again.isOffered("#start-playground"));
    }
  }

  @Test
  void whatATestFoundOutMovesNoButton() {
    try (TestWindow window = window()) {
      window.until("a start screen", () -> window.isOffered("#start-playground"));
      window.heighten(700);
      window.resize(1100);
      window.write("#connect-address", address());
      window.write("#connect-token", token());
      Bounds before = window.place("#connect-run");
      assertThat(before.getMaxY()).isLessThan(window.height());
      window.fire("#connect-test");
      window.until("the result", () -> !window.find(".connect-result.works").isEmpty());
      assertThat(window.place("#connect-run")).isEqualTo(before);
      window.picture("start-tested-small");
      window.resize(1440);
      window.heighten(900);
      window.picture("start-tested");
      window.write("#connect-token", token() + "x");
      window.fire("#connect-test");
      window.until("the refusal", () -> !window.find("#connect-failure").isEmpty());
      window.picture("start-refused");
    }
  }

  @Test
  void aTokenThatWasKeptInMemoryIsAskedForAgain() {
    try (TestWindow window = window()) {
      connect(window, "#connect-keep-session");
    }
    try (TestWindow again = window()) {
      again.says(
          "#connect-remark", "The token was kept only until Model Desk closed. Paste it again.");
      again.hasKeyboard("connect-token");
      again.write("#connect-token", token());
      again.press(KeyCode.ENTER);
      again.until("the window of Omni", () -> again.isOffered("#toolbar-branch"));

      again.menu("file-connect");
      again.hasKeyboard("connect-address");
    }
  }
}
