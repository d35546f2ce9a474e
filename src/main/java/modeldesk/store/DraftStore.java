package modeldesk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The drafts on this computer. Each is its text in a file under a readable name and beside it
/// `<name>.json` with what the text cannot say; a draft that deletes has only the latter:
///
/// `<data>/<host>/drafts/<model id>/<branch id or _shared>/<mode>/<file>`
///
/// A new text is written before its new description, so that a program that ends in between loses
/// nothing that was typed; only the first time the description comes first, since of a text alone
/// it is not known what it began with. Such a draft is a file of a model that another program puts
/// there. What another program wrote over a draft is never written over unseen; it is moved to
/// `<name>.theirs-<time>` first. Calls block; they may come from any thread.
public final class DraftStore {
  static final String NO_BRANCH = "_shared";

  private final AppFolders folders;
  private final SeenTexts seen = new SeenTexts();
  private final Set<Path> read = new HashSet<>();
  private Consumer<OutsideText.Rescued> rescued = theirs -> {};

  /// What a target's folder holds: its drafts by name, and the files that could not be read and now
  /// stand beside them as `….broken-<time>`.
  public record Loaded(List<Draft> drafts, List<Path> setAside) {
    public Loaded {
      drafts = List.copyOf(drafts);
      setAside = List.copyOf(setAside);
    }
  }

  /// The drafts of a target as they are, by name, and the files that cannot be read.
  public record Seen(List<Draft> drafts, List<Path> unreadable) {
    public Seen {
      drafts = List.copyOf(drafts);
      unreadable = List.copyOf(unreadable);
    }
  }

  public DraftStore(AppFolders folders) {
    this.folders = folders;
  }

  /// The folder of all drafts of a server, which need not exist.
  public Path root(String host) {
    return folders.ofHost(host).resolve("drafts");
  }

  /// The places of a server that have drafts.
  public synchronized List<Target.Place> places(String host) throws IOException {
    return DraftPlaces.in(root(host));
  }

  /// Reads the drafts of a target without doing anything to them: nothing is set aside, and what
  /// another program wrote is still to be found.
  public synchronized Seen peek(String host, Target target) throws IOException {
    Path folder = folder(host, target);
    List<Draft> drafts = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (String name : Files.isDirectory(folder) ? DraftText.in(folder) : List.<String>of()) {
      Path text = folder.resolve(name);
      Path description = DraftText.describes(text);
      Draft described = DraftText.described(description, name);
      boolean alone = described == null && !Files.exists(description);
      FileName file = alone ? DraftText.nameOf(name) : null;
      byte[] content = Files.exists(text) ? Files.readAllBytes(text) : null;
      String typed = content == null ? null : DraftText.decode(content);
      if (described != null && described.text() == null) {
        drafts.add(described);
      } else if (described != null && typed != null) {
        drafts.add(with(described, typed));
      } else if (file != null && typed != null) {
        drafts.add(undescribed(file, typed, text));
      } else if (described == null ? !alone || SafeName.isCut(name) : content != null) {
        unreadable.add(content == null ? description : text);
      }
    }
    drafts.sort(Comparator.comparing(Draft::name));
    return new Seen(drafts, unreadable);
  }

  /// The folder of a target's drafts, which need not exist.
  public Path folder(String host, Target target) {
    String branch = target.branchId();
    return root(host)
        .resolve(SafeName.of(target.model().id()))
        .resolve(branch == null ? NO_BRANCH : SafeName.of(branch))
        .resolve(target.mode().wire());
  }

  /// All drafts of a target. Leftovers of writes that were cut short are cleared away; unreadable
  /// files are set aside, never deleted.
  public synchronized Loaded load(String host, Target target) throws IOException {
    Path folder = folder(host, target);
    read.add(folder);
    if (!Files.isDirectory(folder)) {
      return new Loaded(List.of(), List.of());
    }
    AtomicFile.sweep(folder);
    List<Draft> drafts = new ArrayList<>();
    List<Path> setAside = new ArrayList<>();
    for (String name : DraftText.in(folder)) {
      Draft draft = read(folder, name, setAside);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    drafts.sort(Comparator.comparing(Draft::name));
    return new Loaded(drafts, setAside);
  }

  /// Told, on the thread that writes, of each text of another program that had to make room.
  public void onRescued(Consumer<OutsideText.Rescued> action) {
    rescued = action;
  }

  /// What other programs did to the drafts of a target since they were read or written here last.
  /// Goes on being told until it is taken or written over, but for what cannot be read.
  public synchronized List<OutsideText> outside(String host, Target target) throws IOException {
    Path folder = folder(host, target);
    List<OutsideText> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return removed(folder, found);
    }
    for (String name : DraftText.in(folder)) {
      Path text = folder.resolve(name);
      byte[] content = seen.changed(text);
      Draft described = DraftText.described(DraftText.describes(text), name);
      FileName file = described == null ? DraftText.nameOf(name) : described.name();
      if (content == null || file == null) {
        continue;
      }
      String theirs = DraftText.decode(content);
      if (theirs == null) {
        seen.forget(text);
        found.add(new OutsideText.Unreadable(file, AtomicFile.setTheirsAside(text, Instant.now())));
      } else if (described == null || described.text() == null) {
        found.add(new OutsideText.Written(undescribed(file, theirs, text), false));
      } else {
        found.add(new OutsideText.Written(with(described, theirs), true));
      }
    }
    return removed(folder, found);
  }

  private List<OutsideText> removed(Path folder, List<OutsideText> found) {
    for (Path text : seen.in(folder)) {
      FileName name =
          Files.exists(text) ? null : DraftText.nameOf(String.valueOf(text.getFileName()));
      if (name != null) {
        found.add(new OutsideText.Removed(name));
      }
    }
    return found;
  }

  /// Takes notice that the text of another program is in the editor now and may be written over.
  public synchronized void taken(String host, Target target, FileName name, String theirs)
      throws IOException {
    Path text = text(host, target, name);
    byte[] content = theirs.getBytes(StandardCharsets.UTF_8);
    byte[] now = seen.changed(text);
    if (now != null && Arrays.equals(now, content)) {
      seen.saw(text, content);
    }
  }

  /// Moves what another program wrote and nobody has seen out of the way. Where the drafts were not
  /// read before, all there is is ours from an earlier run.
  private void rescue(Target target, FileName name, Path text, byte @Nullable [] mine)
      throws IOException {
    byte[] theirs = read.contains(text.getParent()) ? seen.changed(text) : null;
    if (theirs != null && !Arrays.equals(theirs, mine)) {
      Path aside = AtomicFile.setTheirsAside(text, Instant.now());
      rescued.accept(new OutsideText.Rescued(target, name, DraftText.decode(theirs), aside));
    }
  }

  /// The draft of one file; null where there is none that can be read.
  public synchronized @Nullable Draft find(String host, Target target, FileName name)
      throws IOException {
    Path text = text(host, target, name);
    Draft described =
        DraftText.described(DraftText.describes(text), String.valueOf(text.getFileName()));
    if (described == null || described.text() == null) {
      return described;
    }
    String typed = Files.exists(text) ? DraftText.decode(Files.readAllBytes(text)) : null;
    return typed == null ? null : with(described, typed);
  }

  /// Keeps `draft`, replacing the one of the same file.
  public synchronized void save(String host, Target target, Draft draft) throws IOException {
    Path text = text(host, target, draft.name());
    Path description = DraftText.describes(text);
    String mine = draft.text();
    byte[] content = mine == null ? null : mine.getBytes(StandardCharsets.UTF_8);
    rescue(target, draft.name(), text, content);
    if (content == null) {
      Json.write(description, DraftText.wire(draft));
      AtomicFile.delete(text);
      seen.forget(text);
      return;
    }
    boolean isFirst = !Files.exists(description);
    if (isFirst) {
      Json.write(description, DraftText.wire(draft));
    }
    AtomicFile.write(text, content);
    seen.saw(text, content);
    if (!isFirst) {
      Json.write(description, DraftText.wire(draft));
    }
  }

  /// Forgets the draft of a file, if there is one.
  public synchronized void remove(String host, Target target, FileName name) throws IOException {
    Path text = text(host, target, name);
    rescue(target, name, text, null);
    AtomicFile.delete(text);
    seen.forget(text);
    AtomicFile.delete(DraftText.describes(text));
    AtomicFile.delete(DraftText.undoes(text));
  }

  private Path text(String host, Target target, FileName name) {
    return folder(host, target).resolve(SafeName.of(name.key()));
  }

  /// Where what can be taken back of a draft is kept.
  Path undo(String host, Target target, FileName name) {
    return DraftText.undoes(text(host, target, name));
  }

  private static Draft undescribed(FileName name, String text, Path file) throws IOException {
    return new Draft(name, text, null, null, Files.getLastModifiedTime(file).toInstant());
  }

  private static Draft with(Draft described, String text) {
    return new Draft(
        described.name(),
        text,
        described.baseText(),
        described.baseChecksum(),
        described.savedAt());
  }

  private @Nullable Draft read(Path folder, String name, List<Path> setAside) throws IOException {
    Path text = folder.resolve(name);
    Path description = DraftText.describes(text);
    Draft described = DraftText.described(description, name);
    FileName alone =
        described == null && !Files.exists(description) ? DraftText.nameOf(name) : null;
    byte[] content = Files.exists(text) ? Files.readAllBytes(text) : null;
    String typed = content == null ? null : DraftText.decode(content);
    if (alone != null && content != null && typed != null) {
      seen.saw(text, content);
      return undescribed(alone, typed, text);
    }
    if (described == null && !Files.exists(description) && !SafeName.isCut(name)) {
      return null;
    }
    if (described == null || (described.text() != null && content != null && typed == null)) {
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
    if (content == null || typed == null) {
      AtomicFile.delete(description);
      return null;
    }
    seen.saw(text, content);
    return with(described, typed);
  }
}
