package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import modeldesk.store.AppFolders;
import modeldesk.store.InstanceLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A data folder that the program cannot have: it says so in a sentence and ends, before there is a
/// window and before it touches anything.
final class NoDataFolderTest {
  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  private int start(Path home) {
    return new WindowProgram(new PrintWriter(err, true))
        .run(new Launch.Window(new Launch.Server.Playground(), home));
  }

  @Test
  void aSecondProgramOnTheSameFolderEndsAndTouchesNothing() throws Exception {
    Path home = folder.resolve("home");
    Path data = AppFolders.under(home).data();
    try (InstanceLock first = requireNonNull(InstanceLock.tryAcquire(data))) {
      assertThat(first).isNotNull();
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "-Djava.awt.headless=true",
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "--home",
              home.toString());
      builder.environment().put("DISPLAY", "none");
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      Process second = builder.redirectErrorStream(true).start();

      assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualToNormalizingNewlines(
              "Model Desk is already running with the data folder "
                  + data
                  + ". Use the open window, or start with --home and another folder.\n");
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(home).isDirectoryNotContaining("glob:**/state");
      assertThat(data).isDirectoryContaining("glob:**.lock").isDirectoryNotContaining("glob:**s");
    }
  }

  @Test
  void aFileWhereTheFolderShouldBeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("home"), "a file");
    assertThat(start(file)).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("The data folder " + file.resolve("data") + " cannot be used: " + file)
        .hasLineCount(1);
    assertThat(file).hasContent("a file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(home)).as("root may write everywhere").isFalse();
    assertThat(start(home)).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("The data folder " + home.resolve("data") + " cannot be used: ")
        .contains("may not be read or written")
        .hasLineCount(1);
  }
}
