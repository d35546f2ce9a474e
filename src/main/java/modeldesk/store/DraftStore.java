package modeldesk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.wire.DraftFile;
import org.jspecify.annotations.Nullable;

/// The drafts on this computer. Each is its text in a file under a readable name and beside it
/// `<name>.json` with what the text cannot say; a draft that deletes has only the latter:
///
/// `<data>/<host>/drafts/<model id>/<branch id or _shared>/<mode>/<file>`
///
/// The text is always written before its description, so that a program that ends in between loses
/// nothing that was typed. Calls block; they may come from any thread.
public final class DraftStore {
  private static final String NO_BRANCH = "_shared";
  private static final String DESCRIPTION = ".json";
  private static final String UNDO = ".undo";

  private final AppFolders folders;

  /// What a target's folder holds: its drafts by name, and the files that could not be read and now
  /// stand beside them as `….broken-<time>`.
  public record Loaded(List<Draft> drafts, List<Path> setAside) {
    public Loaded {
      drafts = List.copyOf(drafts);
      setAside = List.copyOf(setAside);
    }
  }

  public DraftStore(AppFolders folders) {
    this.folders = folders;
  }

  /// The folder of a target's drafts, which need not exist.
  public Path folder(String host, Target target) {
    String branch = target.branchId();
    return folders
        .ofHost(host)
        .resolve("drafts")
        .resolve(SafeName.of(target.model().id()))
        .resolve(branch == null ? NO_BRANCH : SafeName.of(branch))
        .resolve(target.mode().wire());
  }

  /// All drafts of a target. Leftovers of writes that were cut short are cleared away; unreadable
  /// files are set aside, never deleted.
  public synchronized Loaded load(String host, Target target) throws IOException {
    Path folder = folder(host, target);
    if (!Files.isDirectory(folder)) {
      return new Loaded(List.of(), List.of());
    }
    AtomicFile.sweep(folder);
    List<Draft> drafts = new ArrayList<>();
    List<Path> setAside = new ArrayList<>();
    for (String name : names(folder)) {
      Draft draft = read(folder, name, setAside);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    drafts.sort(Comparator.comparing(Draft::name));
    return new Loaded(drafts, setAside);
  }

  /// Keeps `draft`, replacing the one of the same file.
  public synchronized void save(String host, Target target, Draft draft) throws IOException {
    Path text = text(host, target, draft.name());
    Path description = describes(text);
    String content = draft.text();
    if (content == null) {
      Json.write(description, wire(draft));
      AtomicFile.delete(text);
      return;
    }
    if (!Files.exists(text)) {
      AtomicFile.delete(description);
    }
    AtomicFile.write(text, content.getBytes(StandardCharsets.UTF_8));
    Json.write(description, wire(draft));
  }

  /// Forgets the draft of a file, if there is one.
  public synchronized void remove(String host, Target target, FileName name) throws IOException {
    Path text = text(host, target, name);
    AtomicFile.delete(text);
    AtomicFile.delete(describes(text));
    AtomicFile.delete(undoes(text));
  }

  private Path text(String host, Target target, FileName name) {
    return folder(host, target).resolve(SafeName.of(name.key()));
  }

  /// Where what can be taken back of a draft is kept.
  Path undo(String host, Target target, FileName name) {
    return undoes(text(host, target, name));
  }

  private static Path undoes(Path text) {
    return text.resolveSibling(text.getFileName() + UNDO);
  }

  private static Path describes(Path text) {
    return text.resolveSibling(text.getFileName() + DESCRIPTION);
  }

  /// The names of the texts that are there or described.
  private static SortedSet<String> names(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(DESCRIPTION)) {
          names.add(name.substring(0, name.length() - DESCRIPTION.length()));
        } else if (!name.startsWith(".") && !name.endsWith(UNDO) && !name.contains(".broken-")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static @Nullable Draft read(Path folder, String name, List<Path> setAside)
      throws IOException {
    Path text = folder.resolve(name);
    Path description = describes(text);
    Draft described = describedIn(description, name);
    if (described == null) {
      for (Path unreadable : List.of(description, text)) {
        if (Files.exists(unreadable)) {
          setAside.add(AtomicFile.setAside(unreadable, Instant.now()));
        }
      }
      return null;
    }
    if (described.text() == null) {
      AtomicFile.delete(text);
      return described;
    }
    if (!Files.exists(text)) {
      AtomicFile.delete(description);
      return null;
    }
    return new Draft(
        described.name(),
        new String(Files.readAllBytes(text), StandardCharsets.UTF_8),
        described.baseText(),
        described.baseChecksum(),
        described.savedAt());
  }

  /// The draft as its description tells it, with an empty text where there is one; null when the
  /// description is missing or cannot be read.
  private static @Nullable Draft describedIn(Path description, String name) throws IOException {
    DraftFile wire = Files.exists(description) ? Json.read(description, DraftFile.class) : null;
    if (wire == null
        || wire.file() == null
        || wire.savedAt() == null
        || !SafeName.of(wire.file()).equals(name)) {
      return null;
    }
    try {
      return new Draft(
          new FileName(wire.file()),
          Draft.Kind.DELETED.name().equals(wire.kind()) ? null : "",
          wire.baseText(),
          wire.baseChecksum() == null ? null : new Checksum(wire.baseChecksum()),
          Instant.parse(wire.savedAt()));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DraftFile wire(Draft draft) {
    Checksum checksum = draft.baseChecksum();
    return new DraftFile(
        draft.name().key(),
        draft.kind().name(),
        draft.savedAt().toString(),
        checksum == null ? null : checksum.value(),
        draft.baseText());
  }
}
