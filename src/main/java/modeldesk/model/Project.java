package modeldesk.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A snapshot overlaid with the drafts of its target: what the user sees, checks and pushes.
public record Project(Snapshot snapshot, SortedMap<FileName, Draft> drafts) {
  public Project {
    drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
  }

  public static Project of(Snapshot snapshot, Collection<Draft> drafts) {
    SortedMap<FileName, Draft> byName = new TreeMap<>();
    drafts.forEach(draft -> byName.put(draft.name(), draft));
    return new Project(snapshot, byName);
  }

  public Target target() {
    return snapshot.target();
  }

  /// The text of a file with its draft applied; null when it does not exist or the draft deletes
  /// it.
  public @Nullable String text(FileName name) {
    Draft draft = drafts.get(name);
    if (draft != null) {
      return draft.text();
    }
    ModelFile file = snapshot.file(name);
    return file == null ? null : file.text();
  }

  /// Every file of the snapshot and every new draft, deleted ones included.
  public SortedSet<FileName> names() {
    SortedSet<FileName> names = new TreeSet<>(snapshot.files().keySet());
    names.addAll(drafts.keySet());
    return names;
  }

  /// Whether Omni holds another state of the file than its draft began with, so that a push would
  /// meet a conflict.
  public boolean isBehind(FileName name) {
    Draft draft = drafts.get(name);
    if (draft == null) {
      return false;
    }
    ModelFile file = snapshot.file(name);
    if (file == null || draft.baseText() == null) {
      return file != null || draft.baseText() != null;
    }
    boolean comparable = file.checksum() != null && draft.baseChecksum() != null;
    return comparable
        ? !Objects.equals(file.checksum(), draft.baseChecksum())
        : !file.text().equals(draft.baseText());
  }

  public Project with(Snapshot other) {
    return new Project(other, drafts);
  }

  /// The same project with one draft replaced, or without it when `draft` is null.
  public Project with(FileName name, @Nullable Draft draft) {
    SortedMap<FileName, Draft> changed = new TreeMap<>(drafts);
    if (draft == null) {
      changed.remove(name);
    } else {
      changed.put(name, draft);
    }
    return new Project(snapshot, changed);
  }
}
