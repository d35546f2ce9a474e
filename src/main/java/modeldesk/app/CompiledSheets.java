package modeldesk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javafx.css.Stylesheet;
import modeldesk.store.AtomicFile;

/// Our style sheets in the form that JavaFX reads several times as fast as their text, which each
/// start has to wait for. They are kept in the cache folder under the checksum of the text, beside
/// the text, which JavaFX reads where it does not take the other.
final class CompiledSheets {
  private static final Logger LOG = Logger.getLogger("modeldesk");
  private static final String TEXT = ".css";
  private static final String COMPILED = ".bss";

  /// Two files a look, of which there are three, for two versions.
  private static final int MOST = 12;

  private final Path folder;
  private final Executor later;

  /// What is to be kept is compiled and written by `later`.
  CompiledSheets(Path folder, Executor later) {
    this.folder = folder;
    this.later = later;
  }

  /// A sheet as it goes into the text of an address, which needs no file.
  static String inText(String sheet) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
  }

  /// The address of a sheet. One that is not kept is compiled for the next time.
  String addressOf(String sheet) {
    byte[] text = sheet.getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(text);
    String name =
        Long.toHexString(checksum.getValue())
            + "-"
            + System.getProperty("javafx.runtime.version", "");
    Path kept = folder.resolve(name + TEXT);
    if (Files.exists(folder.resolve(name + COMPILED)) && Files.exists(kept)) {
      return kept.toUri().toString();
    }
    later.execute(() -> keep(name, text));
    return inText(sheet);
  }

  /// Blocks. The compiled one comes last: where it is, both are.
  private void keep(String name, byte[] text) {
    Path source = folder.resolve(name + TEXT);
    try {
      sweep();
      AtomicFile.write(source, text);
      Path making = Files.createTempFile("modeldesk", COMPILED);
      try {
        Stylesheet.convertToBinary(source.toFile(), making.toFile());
        AtomicFile.write(folder.resolve(name + COMPILED), Files.readAllBytes(making));
      } finally {
        Files.delete(making);
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "style sheet not kept", e);
    }
  }

  /// Those of other versions of the program go some time.
  private void sweep() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> kept;
    try (Stream<Path> files = Files.list(folder)) {
      kept = files.toList();
    }
    if (kept.size() >= MOST) {
      for (Path file : kept) {
        Files.deleteIfExists(file);
      }
    }
  }
}
