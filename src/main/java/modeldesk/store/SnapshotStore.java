package modeldesk.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// What was last fetched of each model, branch and mode, a compressed file for each:
///
/// `<data>/<host>/snapshots/<model id>/<branch id or _shared>.<mode>.json.gz`
///
/// Calls block; they may come from any thread.
public final class SnapshotStore {
  private static final String NO_BRANCH = "_shared";
  private static final String SUFFIX = ".json.gz";

  private final AppFolders folders;
  private final Map<Path, Object> locks = new ConcurrentHashMap<>();

  /// The snapshot, null when there is none, and where a file went that could not be read.
  public record Loaded(@Nullable Snapshot snapshot, @Nullable Path setAside) {}

  /// A snapshot that is packed and only needs writing.
  @FunctionalInterface
  public interface Ready {
    void save() throws IOException;
  }

  public SnapshotStore(AppFolders folders) {
    this.folders = folders;
  }

  /// The last snapshot of a place. A file that cannot be read, is of another format or tells of
  /// another place is set aside, never deleted.
  public Loaded load(String host, Target.Place place) throws IOException {
    Path file = file(host, place);
    synchronized (lock(file)) {
      if (!Files.exists(file)) {
        return new Loaded(null, null);
      }
      Snapshot snapshot = SnapshotFormat.read(Files.readAllBytes(file));
      return snapshot == null || !snapshot.target().place().equals(place)
          ? new Loaded(null, AtomicFile.setAside(file, Instant.now()))
          : new Loaded(snapshot, null);
    }
  }

  /// Packs a snapshot, which takes a while when it is large; saving what comes back does not.
  public Ready prepare(String host, Snapshot snapshot) throws IOException {
    Path file = file(host, snapshot.target().place());
    byte[] packed = SnapshotFormat.bytes(snapshot);
    return () -> {
      synchronized (lock(file)) {
        AtomicFile.write(file, packed);
      }
    };
  }

  /// The places that have a snapshot and when each was fetched, by what the files say at their
  /// beginning; what cannot be read is left out.
  public Map<Target.Place, Instant> kept(String host) throws IOException {
    Map<Target.Place, Instant> kept = new HashMap<>();
    Path root = root(host);
    if (!Files.isDirectory(root)) {
      return Map.of();
    }
    try (DirectoryStream<Path> models = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (Path model : models) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(model, "*" + SUFFIX)) {
          for (Path file : files) {
            Snapshot head = SnapshotFormat.head(file);
            if (head != null && file.equals(file(host, head.target().place()))) {
              kept.put(head.target().place(), head.fetchedAt());
            }
          }
        }
      }
    }
    return Map.copyOf(kept);
  }

  /// A place with the names it had when its files were fetched; null where none are kept.
  public @Nullable Target target(String host, Target.Place place) {
    Path file = file(host, place);
    Snapshot head = Files.exists(file) ? SnapshotFormat.head(file) : null;
    return head == null || !head.target().place().equals(place) ? null : head.target();
  }

  private Object lock(Path file) {
    return locks.computeIfAbsent(file, any -> new Object());
  }

  private Path root(String host) {
    return folders.ofHost(host).resolve("snapshots");
  }

  private Path file(String host, Target.Place place) {
    String branch = place.branchId();
    return root(host)
        .resolve(SafeName.of(place.modelId()))
        .resolve(
            (branch == null ? NO_BRANCH : SafeName.of(branch))
                + "."
                + place.mode().wire()
                + SUFFIX);
  }
}
