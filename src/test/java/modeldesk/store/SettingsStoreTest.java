package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.model.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  @TempDir Path home;
  private SettingsStore store;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    store = new SettingsStore(AppFolders.under(home));
    file = Files.createDirectories(home.resolve("data")).resolve("settings.json");
  }

  @Test
  void startsWithDefaults() throws Exception {
    assertThat(store.load()).isEqualTo(new SettingsStore.Loaded(Settings.DEFAULT, null));
    assertThat(file).doesNotExist();
  }

  @Test
  void givesBackWhatWasSaved() throws Exception {
    Settings settings =
        Settings.DEFAULT
            .withTheme(Settings.Theme.DARK)
            .withCodeFontSize(15.5)
            .withWindow(new Settings.Window(-8, 20, 1440, 900, true))
            .withPanels(Map.of("side", 288.0, "bottom", 229.5), Set.of("tasks"), "changes")
            .withLastPlace(
                new Settings.Place("https://acme.omniapp.co", "s1", null, Mode.EXTENSION))
            .withTrustedHost("omni.acme.example")
            .withHistory(new Settings.KeptHistory(30, 50))
            .withNetwork(new Settings.Network(20, 4, "proxy.acme.com:8080"))
            .withPractices(true)
            .withCommand("model.push")
            .withCommand("go.file")
            .withCommand("model.push");
    store.save(settings);
    assertThat(store.load()).isEqualTo(new SettingsStore.Loaded(settings, null));
    assertThat(settings.panelSizes()).isEqualTo(Map.of("side", 288.0, "bottom", 229.5));
    assertThat(settings.collapsed()).isEqualTo(Set.of("tasks"));
    assertThat(settings.bottomTab()).isEqualTo("changes");
    assertThat(settings.trustedHosts()).isEqualTo(Set.of("omni.acme.example"));
    assertThat(settings.recentCommands()).isEqualTo(List.of("model.push", "go.file"));
    assertThat(settings.history().limits())
        .isEqualTo(new History.Limits(Duration.ofDays(30), 50L * 1024 * 1024));
  }

  @Test
  void theEightCommandsUsedLastAreKept() {
    Settings settings = Settings.DEFAULT;
    for (char id = 'a'; id <= 'k'; id++) {
      settings = settings.withCommand(String.valueOf(id));
    }
    assertThat(settings.recentCommands())
        .isEqualTo(List.of("k", "j", "i", "h", "g", "f", "e", "d"));
  }

  @Test
  void replacesWhatMakesNoSense() throws Exception {
    Files.writeString(
        file,
        """
        {"theme": "purple", "codeFontSize": 900, "future": {"a": 1},
         "window": {"x": 1, "y": 2, "width": 0, "height": 5},
         "panelSizes": {"a": 120.5, "b": -7, "c": null}, "collapsed": ["tasks", null],
         "lastPlace": {"address": "https://a.b", "mode": "sideways"},
         "trustedHosts": ["a.b", null], "history": {"days": -4, "megabytes": 5000000},
         "network": {"requestsPerMinute": 0, "patience": 90}, "practices": null,
         "recentCommands": ["a", null, "b", "a"],
         "keys": {"preset": null, "own": {"go.file": "F9", "go.back": null, "model.fix": ""}}, "sight": {"zoom": 900}}
        """);
    assertThat(store.load().settings())
        .isEqualTo(
            new Settings(
                Settings.Theme.SYSTEM,
                40,
                null,
                Map.of("a", 120.5),
                Set.of("tasks"),
                null,
                new Settings.Place("https://a.b", null, null, Mode.COMBINED),
                Set.of("a.b"),
                new Settings.KeptHistory(1, 100_000),
                new Settings.Network(5, 4, ""),
                false,
                List.of("a", "b"),
                new Settings.Keys("standard", Map.of("go.file", "F9", "model.fix", "")),
                false,
                new Settings.Sight("", 200, false)));
  }

  @Test
  void anUnreadableFileIsSetAside() throws Exception {
    for (String broken : new String[] {"{\"theme\": \"da", "", "[1]", "null"}) {
      Files.writeString(file, broken);
      SettingsStore.Loaded loaded = store.load();
      assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
      assertThat(loaded.setAside()).as(broken).isNotNull().hasContent(broken);
      assertThat(file).doesNotExist();
    }
  }
}
