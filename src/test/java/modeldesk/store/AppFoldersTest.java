package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {
  private static final Path HOME = Path.of("/home/ann");

  @Test
  void followsXdgOnLinux() {
    assertThat(AppFolders.of("Linux", Map.of(), HOME))
        .isEqualTo(
            new AppFolders(
                Path.of("/home/ann/.local/share/model-desk"),
                Path.of("/home/ann/.cache/model-desk"),
                Path.of("/home/ann/.local/state/model-desk")));
    assertThat(
            AppFolders.of(
                "Linux",
                Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "relative", "XDG_STATE_HOME", ""),
                HOME))
        .isEqualTo(
            new AppFolders(
                Path.of("/d/model-desk"),
                Path.of("/home/ann/.cache/model-desk"),
                Path.of("/home/ann/.local/state/model-desk")));
  }

  @Test
  void followsTheLibraryOnMacOs() {
    assertThat(AppFolders.of("Mac OS X", Map.of("XDG_DATA_HOME", "/d"), HOME))
        .isEqualTo(
            new AppFolders(
                Path.of("/home/ann/Library/Application Support/Model Desk"),
                Path.of("/home/ann/Library/Caches/Model Desk"),
                Path.of("/home/ann/Library/Logs/Model Desk")));
  }

  @Test
  void followsAppDataOnWindows() {
    AppFolders given =
        AppFolders.of("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), HOME);
    assertThat(given)
        .isEqualTo(
            new AppFolders(
                Path.of("/roaming/Model Desk"),
                Path.of("/local/Model Desk/cache"),
                Path.of("/local/Model Desk/state")));
    assertThat(AppFolders.of("Windows 11", Map.of(), HOME).data())
        .isEqualTo(Path.of("/home/ann/AppData/Roaming/Model Desk"));
  }

  @Test
  void keepsEverythingUnderAGivenHome() {
    AppFolders folders = AppFolders.under(Path.of("/tmp/x/../try"));
    assertThat(folders.data()).isEqualTo(Path.of("/tmp/try/data"));
    assertThat(folders.cache()).isEqualTo(Path.of("/tmp/try/cache"));
    assertThat(folders.state()).isEqualTo(Path.of("/tmp/try/state"));
    assertThat(folders.log()).isEqualTo(Path.of("/tmp/try/state/log"));
    assertThat(folders.ofHost("localhost:8080"))
        .isEqualTo(Path.of("/tmp/try/data/localhost%3A8080"));
  }
}
