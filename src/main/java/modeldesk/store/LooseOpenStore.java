package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.store.wire.LooseOpenFiles;
import org.jspecify.annotations.Nullable;

/// `<data>/files.json`: which files of this computer were open when the program ended. Calls block;
/// they may come from any thread.
public final class LooseOpenStore {
  /// The files in the order of their tabs; `front` was in front, null for none.
  public record Open(List<Path> files, @Nullable Path front) {
    public Open {
      files = List.copyOf(files);
    }
  }

  private final Path file;

  public LooseOpenStore(AppFolders folders) {
    file = folders.data().resolve("files.json");
  }

  /// Those that are still there.
  public synchronized Open load() throws IOException {
    if (!Files.exists(file)) {
      return new Open(List.of(), null);
    }
    LooseOpenFiles wire = Json.read(file, LooseOpenFiles.class);
    List<Path> found = new ArrayList<>();
    if (wire != null && wire.open() != null) {
      for (String each : wire.open()) {
        Path path = path(each);
        if (path != null && Files.isRegularFile(path)) {
          found.add(path);
        }
      }
    }
    return new Open(found, wire == null ? null : path(wire.front()));
  }

  public synchronized void save(Open open) throws IOException {
    Path front = open.front();
    Json.write(
        file,
        new LooseOpenFiles(
            open.files().stream().map(Path::toString).toList(),
            front == null ? null : front.toString()));
  }

  private static @Nullable Path path(@Nullable String text) {
    try {
      return text == null ? null : Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
