package modeldesk.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import modeldesk.ui.session.Surroundings;

/// The file manager and the clipboard of the system. The file manager is started as a program of
/// its own, since AWT stays away from the screen.
final class SystemSurroundings implements Surroundings {
  private static final long PATIENCE_SECONDS = 10;

  @Override
  public void showFolder(Path folder) throws IOException {
    if (!Display.isThere(System.getenv())) {
      throw new IOException("no display");
    }
    String system = System.getProperty("os.name", "");
    run(command(system, folder), system.toLowerCase(Locale.ROOT).startsWith("windows"));
  }

  static List<String> command(String system, Path folder) {
    String name = system.toLowerCase(Locale.ROOT);
    String program =
        name.startsWith("windows")
            ? "explorer.exe"
            : name.startsWith("mac") ? "/usr/bin/open" : "xdg-open";
    return List.of(program, folder.toAbsolutePath().toString());
  }

  /// One that goes on running shows the folder itself; Explorer ends with 1 when all is well.
  private static void run(List<String> command, boolean anyEnd) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (ended && !anyEnd && process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(command.getFirst());
    }
  }

  @Override
  public List<String> codeFonts() {
    return CodeFonts.all();
  }

  @Override
  public void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
