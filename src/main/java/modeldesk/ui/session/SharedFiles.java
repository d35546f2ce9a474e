package modeldesk.ui.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import org.jspecify.annotations.Nullable;

/// What the shared model has, as far as its open branch knows it: what it had when the branch
/// began, and what was taken over since. `loaded` are the schemas whose views the branch shows
/// besides, since the record knows nothing of those.
record SharedFiles(Fork fork, Set<String> loaded) {
  SharedFiles {
    loaded = Set.copyOf(loaded);
  }

  private @Nullable String text(FileName name) {
    Fork.Taken taken = fork.taken().get(name);
    return taken == null ? fork.text(name) : taken.shared();
  }

  /// The texts that the shared model has instead of those of the branch; no text where it has no
  /// such file.
  Map<FileName, @Nullable String> differingFrom(Snapshot branch) {
    Set<FileName> names = new TreeSet<>(branch.files().keySet());
    names.addAll(fork.files().keySet());
    names.addAll(fork.taken().keySet());
    Map<FileName, @Nullable String> differing = new HashMap<>();
    for (FileName name : names) {
      ModelFile file = branch.file(name);
      String theirs = file == null ? null : LineEnds.plain(file.text());
      String text = text(name);
      String shared = text == null ? null : LineEnds.plain(text);
      if (!Objects.equals(theirs, shared) && (shared != null || !isLoaded(name))) {
        differing.put(name, shared);
      }
    }
    return differing;
  }

  private boolean isLoaded(FileName name) {
    return loaded.stream()
        .anyMatch(schema -> Schemas.flat(schema).equals(Schemas.flat(name.folder())));
  }
}
