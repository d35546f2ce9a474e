package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SystemSurroundingsTest {
  @Test
  void everySystemHasItsOwnFileManager() {
    Path folder = Path.of("drafts").toAbsolutePath();
    assertThat(SystemSurroundings.command("Linux", folder))
        .containsExactly("xdg-open", folder.toString());
    assertThat(SystemSurroundings.command("Mac OS X", folder))
        .containsExactly("/usr/bin/open", folder.toString());
    assertThat(SystemSurroundings.command("Windows 11", folder))
        .containsExactly("explorer.exe", folder.toString());
  }
}
