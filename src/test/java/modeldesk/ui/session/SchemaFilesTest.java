package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaFilesTest {
  private static final Map<String, String> TEXTS =
      Map.of("view.schema.json", "{\"title\": \"Größe\"}\n", "topic.schema.json", "{}\n");

  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Notice export(Path chosen) {
    AskPath ask =
        new AskPath() {
          @Override
          public void newZip(String title, Path suggested, Consumer<Path> then) {}

          @Override
          public void newFile(String title, Path suggested, Consumer<Path> then) {}

          @Override
          public void zip(String title, Consumer<Path> then) {}

          @Override
          public void folder(String title, Consumer<Path> then) {
            then.accept(chosen);
          }
        };
    new SchemaFiles(() -> TEXTS, ask, bench.background, bench.notices).export();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    return bench.notices.all().getLast();
  }

  @Test
  void theSchemasComeIntoAFolderOfTheirOwnAndItIsSaidWhere() throws IOException {
    Path chosen = Files.createDirectory(home.resolve("chosen"));
    Files.writeString(chosen.resolve("view.schema.json"), "mine");
    Notice notice = export(chosen);
    assertThat(notice.level()).isEqualTo(Notice.Level.SUCCESS);
    assertThat(notice.text()).startsWith("2 JSON Schemas are in " + chosen.resolve("omni-schemas"));
    assertThat(chosen.resolve("omni-schemas/view.schema.json"))
        .hasContent("{\"title\": \"Größe\"}\n");
    assertThat(chosen.resolve("omni-schemas/topic.schema.json")).hasContent("{}\n");
    assertThat(chosen.resolve("view.schema.json")).hasContent("mine");
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    Notice notice = export(Files.writeString(home.resolve("file"), ""));
    assertThat(notice.level()).isEqualTo(Notice.Level.ERROR);
    assertThat(notice.text()).startsWith("The JSON Schemas could not be written");
  }
}
