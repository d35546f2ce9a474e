package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

final class BrokenSettingsTest {
  @Test
  void areSetAsideAndTheWindowSaysWhere(@TempDir Path home) throws Exception {
    FxToolkit.registerPrimaryStage();
    Path data = Files.createDirectories(home.resolve("desk").resolve("data"));
    Files.writeString(data.resolve("settings.json"), "{\"theme\": \"da");
    try (TestOmni omni = new TestOmni(home.resolve("server"));
        TestWindow window = new TestWindow(omni, home.resolve("desk"), null)) {
      List<Path> aside;
      try (Stream<Path> files = Files.list(data)) {
        aside =
            files
                .filter(file -> file.getFileName().toString().startsWith("settings.json."))
                .toList();
      }
      assertThat(aside)
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent("{\"theme\": \"da"));
      window.says(
          "#notices",
          "The settings could not be read and were set aside as "
              + aside.getFirst()
              + ". Model Desk starts with its defaults.");
    } finally {
      Application.setUserAgentStylesheet(null);
    }
  }
}
