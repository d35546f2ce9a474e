package modeldesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.store.wire.ForkFile;
import org.jspecify.annotations.Nullable;

/// What shared models looked like when their branches began, a compressed file for each branch:
///
/// `<data>/<host>/snapshots/<model id>/<branch id>.fork.json.gz`
///
/// Calls block; they may come from any thread.
public final class ForkStore {
  private static final String SUFFIX = ".fork.json.gz";

  private final AppFolders folders;

  /// The record, null when there is none, and where a file went that could not be read.
  public record Loaded(@Nullable Fork fork, @Nullable Path setAside) {}

  public ForkStore(AppFolders folders) {
    this.folders = folders;
  }

  /// The record of a branch; a file that cannot be read is set aside, never deleted.
  public synchronized Loaded load(String host, String modelId, String branchId) throws IOException {
    Path file = file(host, modelId, branchId);
    if (!Files.exists(file)) {
      return new Loaded(null, null);
    }
    ForkFile wire = read(file);
    Fork fork = wire == null ? null : fork(wire);
    return fork == null
        ? new Loaded(null, AtomicFile.setAside(file, Instant.now()))
        : new Loaded(fork, null);
  }

  /// Keeps the record of a branch, replacing the one before.
  public synchronized void save(String host, String modelId, String branchId, Fork fork)
      throws IOException {
    byte[] json = Json.bytes(wire(fork));
    AtomicFile.write(file(host, modelId, branchId), Packed.bytes(out -> out.write(json)));
  }

  /// Forgets a branch, if it was known.
  public synchronized void remove(String host, String modelId, String branchId) throws IOException {
    AtomicFile.delete(file(host, modelId, branchId));
  }

  private Path file(String host, String modelId, String branchId) {
    return folders
        .ofHost(host)
        .resolve("snapshots")
        .resolve(SafeName.of(modelId))
        .resolve(SafeName.of(branchId) + SUFFIX);
  }

  private static @Nullable ForkFile read(Path file) throws IOException {
    byte[] packed = Files.readAllBytes(file);
    byte[] json;
    try (InputStream content = Packed.content(packed)) {
      json = content.readAllBytes();
    } catch (IOException e) {
      return null;
    }
    return Json.parse(json, ForkFile.class);
  }

  private static @Nullable Fork fork(ForkFile wire) {
    if (wire.exact() == null || wire.at() == null || wire.files() == null) {
      return null;
    }
    TreeMap<FileName, String> files = new TreeMap<>();
    for (Map.Entry<String, @Nullable String> each : wire.files().entrySet()) {
      if (each.getValue() == null) {
        return null;
      }
      files.put(new FileName(each.getKey()), each.getValue());
    }
    TreeMap<FileName, Fork.Taken> taken = new TreeMap<>();
    if (wire.taken() != null) {
      wire.taken()
          .forEach((name, change) -> {
            if (change != null) {
              taken.put(new FileName(name), new Fork.Taken(change.shared(), change.before()));
            }
          });
    }
    try {
      return new Fork(wire.exact(), Instant.parse(wire.at()), files, taken);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ForkFile wire(Fork fork) {
    Map<String, @Nullable String> files = new LinkedHashMap<>();
    fork.files().forEach((name, text) -> files.put(name.key(), text));
    Map<String, ForkFile.@Nullable Taken> taken = new LinkedHashMap<>();
    fork.taken()
        .forEach((name, change) ->
            taken.put(name.key(), new ForkFile.Taken(change.shared(), change.before())));
    return new ForkFile(fork.exact(), fork.at().toString(), files, taken);
  }
}
