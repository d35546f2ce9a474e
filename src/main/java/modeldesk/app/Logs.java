package modeldesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what the program and its libraries log to files, so that the console stays clean.
final class Logs {
  private static final int BYTES_A_FILE = 1_000_000;
  private static final int FILES = 3;

  /// Held so that its level stays: it would write the headers of requests, the token among them, if
  /// the Java runtime were told to.
  private static final Logger HEADERS = Logger.getLogger("jdk.httpclient.HttpClient");

  private Logs() {}

  /// Logs to `folder` from now on. A folder that cannot be written silences the log: the program
  /// does not stop for it.
  static void toFolder(Path folder) {
    LogManager.getLogManager().reset();
    HEADERS.setLevel(Level.OFF);
    try {
      Files.createDirectories(folder);
      Handler handler =
          new FileHandler(
              folder.resolve("model-desk-%g.log").toString(), BYTES_A_FILE, FILES, true);
      handler.setFormatter(new SimpleFormatter());
      handler.setLevel(Level.INFO);
      Logger.getLogger("").addHandler(handler);
    } catch (IOException e) {
      Logger.getLogger("").setLevel(Level.OFF);
    }
  }

  /// Closes the files of the log; what is logged after it goes nowhere.
  static void end() {
    LogManager.getLogManager().reset();
  }
}
