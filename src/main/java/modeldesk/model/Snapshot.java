package modeldesk.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All files of one target at one moment. `version` is Omni's counter of the model (api.md §2.7),
/// `viewNames` its map of view names, often empty.
public record Snapshot(
    Target target,
    SortedMap<FileName, ModelFile> files,
    long version,
    Map<String, String> viewNames,
    Instant fetchedAt) {

  public Snapshot {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    viewNames = Map.copyOf(viewNames);
  }

  public static Snapshot of(
      Target target, Collection<ModelFile> files, long version, Instant fetchedAt) {
    SortedMap<FileName, ModelFile> byName = new TreeMap<>();
    files.forEach(file -> byName.put(file.name(), file));
    return new Snapshot(target, byName, version, Map.of(), fetchedAt);
  }

  public @Nullable ModelFile file(FileName name) {
    return files.get(name);
  }

  /// The same files of the same place under other names.
  public Snapshot of(Target renamed) {
    return new Snapshot(renamed, files, version, viewNames, fetchedAt);
  }

  /// The same snapshot, as old as before, with those files of another one that it does not have.
  public Snapshot and(Snapshot more) {
    SortedMap<FileName, ModelFile> both = new TreeMap<>(more.files);
    both.putAll(files);
    return new Snapshot(target, both, version, viewNames, fetchedAt);
  }

  /// The same snapshot with one file replaced, or removed when `file` is null.
  public Snapshot with(FileName name, @Nullable ModelFile file) {
    SortedMap<FileName, ModelFile> changed = new TreeMap<>(files);
    if (file == null) {
      changed.remove(name);
    } else {
      changed.put(name, file);
    }
    return new Snapshot(target, changed, version, viewNames, fetchedAt);
  }
}
