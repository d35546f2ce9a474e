package modeldesk.playground.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.playground.layer.Authored;

/// The authored files that lie beside the code, one folder a model with its `files.txt`, a line a
/// file.
final class BlobsFiles {
  private BlobsFiles() {}

  static SortedMap<String, Authored> of(String folder) {
    SortedMap<String, Authored> files = new TreeMap<>();
    for (String key : read(folder + "/files.txt").split("\n", -1)) {
      if (!key.isBlank()) {
        files.put(key.strip(), new Authored.Delta(read(folder + "/" + key.strip())));
      }
    }
    return files;
  }

  private static String read(String name) {
    String path = "/modeldesk/playground/" + name;
    try (InputStream in = BlobsFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + path);
      }
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
