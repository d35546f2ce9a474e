package modeldesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The texts of the history, each once under the SHA-256 of its UTF-8 bytes.
final class HistoryTexts {
  private static final String SUFFIX = ".gz";

  private final Path folder;

  /// A text that is there: its size on disk and when it was written.
  record Kept(String content, long bytes, Instant modified) {}

  HistoryTexts(Path folder) {
    this.folder = folder;
  }

  void write(String content, String text) throws IOException {
    Path file = file(content);
    if (!Files.exists(file)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(file, Packed.bytes(out -> out.write(bytes)));
    }
  }

  History.Found read(String content) throws IOException {
    Path file = file(content);
    if (!Files.exists(file)) {
      return new History.Found(null, null);
    }
    byte[] packed = Files.readAllBytes(file);
    try (InputStream in = Packed.content(packed)) {
      byte[] bytes = in.readAllBytes();
      if (Fingerprint.of(bytes).equals(content)) {
        return new History.Found(new String(bytes, StandardCharsets.UTF_8), null);
      }
    } catch (IOException e) {
      // Not what was packed here: the bytes themselves were read.
    }
    return new History.Found(null, AtomicFile.setAside(file, Instant.now()));
  }

  /// How much there is, while others may write.
  History.Use use() throws IOException {
    if (!Files.isDirectory(folder)) {
      return new History.Use(0, 0);
    }
    int texts = 0;
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        texts++;
        bytes += Files.size(file);
      }
    }
    return new History.Use(texts, bytes);
  }

  List<Kept> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    AtomicFile.sweep(folder);
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        all.add(
            new Kept(
                name.substring(0, name.length() - SUFFIX.length()),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant()));
      }
    }
    return all;
  }

  void delete(String content) throws IOException {
    AtomicFile.delete(file(content));
  }

  private Path file(String content) {
    return folder.resolve(content + SUFFIX);
  }
}
