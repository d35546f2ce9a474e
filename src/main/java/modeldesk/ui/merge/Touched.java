package modeldesk.ui.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.text.Diff;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Finds the files a merge would change and how each stands to what changed on the shared model
/// since the branch began (api.md §4).
final class Touched {
  private final Snapshot shared;
  private final Snapshot branch;
  private final @Nullable Snapshot own;
  private final @Nullable Fork fork;

  /// `own` is the branch in extension mode, null when the server did not tell.
  Touched(Snapshot shared, Snapshot branch, @Nullable Snapshot own, @Nullable Fork fork) {
    this.shared = shared;
    this.branch = branch;
    this.own = own;
    this.fork = fork;
  }

  /// Those that changed on the shared model since first, each group by name.
  List<MergeFile> files() {
    SortedSet<FileName> names = new TreeSet<>(shared.files().keySet());
    names.addAll(branch.files().keySet());
    return names.stream()
        .filter(name -> isDifferent(name) || isHidden(name))
        .filter(name -> !isOthersAlone(name))
        .map(this::file)
        .sorted(Comparator.comparing(MergeFile::drift))
        .toList();
  }

  private boolean isDifferent(FileName name) {
    return !Objects.equals(text(shared, name), text(branch, name));
  }

  /// Whether the branch looks like the shared model, which changed since, and yet has a version of
  /// its own beneath that a merge may bring back.
  private boolean isHidden(FileName name) {
    return fork != null
        && ownText(name) != null
        && !Objects.equals(base(name, text(branch, name)), text(shared, name));
  }

  /// Whether only the shared model changed a file and the branch neither shows nor wrote it.
  private boolean isOthersAlone(FileName name) {
    return fork != null
        && own != null
        && Objects.equals(fork.text(name), text(branch, name))
        && ownText(name) == null;
  }

  private MergeFile file(FileName name) {
    String now = text(shared, name);
    String mine = text(branch, name);
    String base = base(name, mine);
    Changes.Lost lost =
        fork == null ? new Changes.Lost(false, List.of()) : Changes.lost(base, now, mine);
    return new MergeFile(
        name,
        drift(name, base, lost),
        fork != null,
        base,
        now,
        mine,
        lost.keys().stream().map(Touched::words).toList(),
        Diff.count(now == null ? "" : now, mine == null ? "" : mine));
  }

  private Drift drift(FileName name, @Nullable String base, Changes.Lost lost) {
    String now = text(shared, name);
    if (lost.any()) {
      return Drift.OVERWRITTEN;
    }
    boolean settled = fork != null && fork.taken().containsKey(name) && Objects.equals(base, now);
    boolean told = settled || (fork != null && fork.exact());
    if (!told && !Changes.onlyAdds(now, text(branch, name), ownText(name))) {
      return Drift.UNKNOWN;
    }
    return fork == null || Objects.equals(base, now) ? Drift.NONE : Drift.INCLUDED;
  }

  /// What the shared model had when the branch began, or when its change was last taken over.
  private @Nullable String base(FileName name, @Nullable String mine) {
    if (fork == null) {
      return null;
    }
    String base = fork.text(name);
    Fork.Taken taken = fork.taken().get(name);
    return taken != null && Changes.arrived(base, taken.shared(), taken.before(), mine)
        ? taken.shared()
        : base;
  }

  /// What the branch itself wrote of a file; views have flat names in that mode (api.md §3.3).
  private @Nullable String ownText(FileName name) {
    if (own == null) {
      return null;
    }
    String plain = text(own, name);
    String combined = text(branch, name) == null ? text(shared, name) : text(branch, name);
    if (plain != null || combined == null) {
      return plain;
    }
    String suffix = name.kind() == FileKind.QUERY_VIEW ? ".query.view" : ".view";
    return text(own, new FileName(ViewNames.of(name, combined) + suffix));
  }

  private static String words(YamlPath path) {
    return path.isRoot() ? "…" : path.breadcrumb();
  }

  private static @Nullable String text(Snapshot snapshot, FileName name) {
    ModelFile file = snapshot.file(name);
    return file == null ? null : file.text();
  }
}
