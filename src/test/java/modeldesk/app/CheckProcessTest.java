package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `modeldesk check` as a process of its own.
final class CheckProcessTest {
  @TempDir private Path folder;

  @Test
  void theBytesDoNotDependOnTheLocaleAndNoToolkitIsTouched() throws Exception {
    Path models = Files.createDirectories(folder.resolve("omni/Größe 数量 €"));
    Files.writeString(
        models.resolve("model.yaml"), "sample_queries:\n  \"🐙\": {}\n  \"🐙\": {}\n");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");

    int code = checkJson(out, err);

    assertThat(err).hasContent("");
    assertThat(code).isEqualTo(1);
    assertThat(out)
        .hasContent(
            """
            {"file":"Größe 数量 €/model.yaml","line":3,"column":3,"severity":"error",\
            "code":"yaml-syntax","message":"The key \\"🐙\\" stands on line 2 already. Rename or \
            remove one of them.","yaml_path":"model,sample_queries,🐙"}
            """);
    List<String> loaded = Files.readAllLines(folder.resolve("classes.log"));
    assertThat(loaded).anyMatch(line -> line.contains("modeldesk.app.check.JsonReport"));
    assertThat(loaded).noneMatch(line -> line.matches(".*\\b(com\\.sun\\.)?(javafx|glass)\\..*"));
    assertThat(loaded).noneMatch(line -> line.matches(".*\\bjava\\.awt\\..*"));
  }

  private int checkJson(Path out, Path err) throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Xlog:class+load:file=classes.log",
                "-cp",
                classPath,
                Main.class.getName(),
                "check",
                "omni",
                "--format",
                "json")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("LANG", "C");
    return builder.start().waitFor();
  }
}
