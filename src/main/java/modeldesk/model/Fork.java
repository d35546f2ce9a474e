package modeldesk.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The texts a shared model had, in combined mode, when one of its branches began: what both sides
/// of a merge are compared with, because Omni keeps no such record and merges over newer changes
/// without a word (api.md §4). `exact` is false when this computer only came across the branch at
/// `at`, so that what happened before is unknown.
public record Fork(
    boolean exact,
    Instant at,
    SortedMap<FileName, String> files,
    SortedMap<FileName, Taken> taken) {

  /// That the user took the shared model's change of a file over when the shared model had `shared`
  /// and the branch `before`; null where there was no such file.
  public record Taken(@Nullable String shared, @Nullable String before) {}

  public Fork {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
  }

  /// The record of a branch that begins with what the shared model has.
  public static Fork of(Snapshot shared, boolean exact) {
    SortedMap<FileName, String> files = new TreeMap<>();
    shared.files().forEach((name, file) -> files.put(name, file.text()));
    return new Fork(exact, shared.fetchedAt(), files, new TreeMap<>());
  }

  /// What the shared model had of a file; null when it had none.
  public @Nullable String text(FileName name) {
    return files.get(name);
  }

  /// The same record with a change taken over.
  public Fork with(FileName name, Taken change) {
    Map<FileName, Taken> more = new TreeMap<>(taken);
    more.put(name, change);
    return new Fork(exact, at, files, new TreeMap<>(more));
  }
}
