package modeldesk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.store.wire.LooseDraftFile;
import org.jspecify.annotations.Nullable;

/// `<data>/@files/<path>`: what was typed into files of this computer and not saved yet; beside it
/// `.json` with the path and the text it began with. Calls block; they may come from any thread.
public final class LooseDraftStore {
  private static final String BESIDE = ".json";

  private final Path folder;

  public LooseDraftStore(AppFolders folders) {
    folder = folders.data().resolve("@files");
  }

  /// All of them, in the order of their paths; what cannot be read is left out and left alone.
  public synchronized List<LooseDraft> load() throws IOException {
    List<LooseDraft> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + BESIDE)) {
      for (Path entry : entries) {
        LooseDraft draft = read(entry);
        if (draft != null) {
          found.add(draft);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort((a, b) -> a.path().compareTo(b.path()));
    return found;
  }

  public synchronized Optional<LooseDraft> find(Path path) throws IOException {
    Path beside = beside(path);
    return Files.exists(beside) ? Optional.ofNullable(read(beside)) : Optional.empty();
  }

  /// What stands beside goes first: without it nobody knows whose text it is.
  public synchronized void save(LooseDraft draft) throws IOException {
    Json.write(beside(draft.path()), new LooseDraftFile(draft.path().toString(), draft.base()));
    AtomicFile.write(text(draft.path()), draft.text().getBytes(StandardCharsets.UTF_8));
  }

  public synchronized void delete(Path path) throws IOException {
    AtomicFile.delete(text(path));
    AtomicFile.delete(beside(path));
  }

  private @Nullable LooseDraft read(Path beside) throws IOException {
    LooseDraftFile wire = Json.read(beside, LooseDraftFile.class);
    if (wire == null || wire.path() == null) {
      return null;
    }
    try {
      Path path = Path.of(wire.path());
      return FoundText.of(text(path)) instanceof FoundText.Read read
          ? new LooseDraft(path, read.whole(), wire.baseText())
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private Path text(Path path) {
    return folder.resolve(SafeName.of(path.toString()));
  }

  private Path beside(Path path) {
    return folder.resolve(SafeName.of(path.toString()) + BESIDE);
  }
}
