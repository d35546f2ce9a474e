package modeldesk.ui.keymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyMapViewModelTest {
  @TempDir Path home;
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private SettingsStore store;
  private Remembered remembered;
  private KeyMapViewModel model;

  @BeforeEach
  void start() throws IOException {
    store = new SettingsStore(AppFolders.under(home));
    remembered = new Remembered(store, store.load().settings(), background, new Notices());
    model = new KeyMapViewModel(remembered, Map.of("Shortcut+F", "Find"));
    model.offering(
        List.of(
            new Keyed("go.file", "Open file…", "Go", "Shortcut+P"),
            new Keyed("go.usages", "Find usages", "Go", "Shift+F12"),
            new Keyed("model.fix", "Fix…", "Model", "Shortcut+Period"),
            new Keyed("help.about", "About", "Help", ""),
            new Keyed("edit.find", "Find in file", "Edit", "", "Shortcut+F")));
    model.show();
  }

  @AfterEach
  void stop() {
    background.close();
  }

  @Test
  void keysOfTheTextAreFoundAndAreNoClashOfTheCommandThatDoesTheSame() {
    model.filterProperty().set("shortcut+f");
    assertThat(rows()).containsExactly("edit.find ");
    give("edit.find", "Shortcut+F");
    assertThat(row("edit.find").clash()).isEmpty();
    model.filterProperty().set("");
    give("go.file", "Shortcut+F");
    assertThat(row("go.file").clash()).contains("Find");
  }

  private List<String> rows() {
    return model.rows().stream().map(row -> row.id() + " " + row.keys()).toList();
  }

  private KeyRow row(String id) {
    return model.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private void give(String id, String keys) {
    model.record(id);
    model.pressed(keys);
  }

  @Test
  void everyCommandHasTheKeysItComesWith() {
    assertThat(rows())
        .containsExactly(
            "go.file Shortcut+P",
            "go.usages Shift+F12",
            "model.fix Shortcut+Period",
            "help.about ",
            "edit.find ");
  }

  @Test
  void whatIsPressedBecomesTheKeysOfTheCommandThatWaits() throws IOException {
    give("help.about", "Ctrl+Shift+Alt+A");

    assertThat(row("help.about").keys()).isEqualTo("Shortcut+Alt+Shift+A");
    assertThat(row("help.about").changed()).isTrue();
    assertThat(model.recordingProperty().get()).isEmpty();
    assertThat(new KeyMap(remembered.settings().keys()).keys("help.about", ""))
        .isEqualTo("Shortcut+Alt+Shift+A");
    boolean[] written = new boolean[1];
    remembered.flush();
    background.disk("Wait", progress -> true, ok -> written[0] = true, failure -> {});
    window.until(() -> written[0]);
    assertThat(store.load().settings().keys())
        .isEqualTo(new Settings.Keys("standard", Map.of("help.about", "Shortcut+Alt+Shift+A")));
  }

  @Test
  void keysThatWriteAreRefusedAndTheCommandGoesOnWaiting() {
    give("help.about", "Shift+A");

    assertThat(model.toldProperty().get())
        .isEqualTo(
            "These keys write or move in the text. Hold Ctrl or Alt with them, or take a function"
                + " key.");
    assertThat(model.recordingProperty().get()).isEqualTo("help.about");
    model.pressed("F9");
    assertThat(row("help.about").keys()).isEqualTo("F9");
    assertThat(model.toldProperty().get()).isEmpty();
  }

  @Test
  void keysThatTwoHaveAreToldAtBoth() {
    give("help.about", "Shift+F12");
    give("model.fix", "Shortcut+F");

    assertThat(row("help.about").clash()).isEqualTo("Find usages");
    assertThat(row("go.usages").clash()).isEqualTo("About");
    assertThat(row("model.fix").clash()).isEqualTo("Find");
  }

  @Test
  void aHabitGivesKeysToWhatTheUserGaveNone() {
    give("go.usages", "F4");
    model.follow(KeyPreset.INTELLIJ);

    assertThat(rows())
        .containsExactly(
            "go.file Shortcut+Shift+N",
            "go.usages F4",
            "model.fix Alt+Enter",
            "help.about ",
            "edit.find ");
    model.reset("go.usages");
    assertThat(row("go.usages").keys()).isEqualTo("Alt+F7");
    model.follow(KeyPreset.STANDARD);
    assertThat(row("go.file").keys()).isEqualTo("Shortcut+P");
  }

  @Test
  void takingKeysAwayAndGivingThemBackLeavesNothingBehind() {
    model.clear("go.file");
    assertThat(row("go.file").keys()).isEmpty();
    assertThat(row("go.file").changed()).isTrue();
    give("go.file", "Shortcut+P");
    assertThat(remembered.settings()).isEqualTo(Settings.DEFAULT);
    give("go.file", "F9");
    give("help.about", "F10");
    model.resetAll();
    assertThat(remembered.settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void theFilterLooksAtNamesMenusAndKeys() {
    model.filterProperty().set("go f12");
    assertThat(rows()).containsExactly("go.usages Shift+F12");
    model.filterProperty().set("ABOUT");
    assertThat(rows()).containsExactly("help.about ");
  }
}
