package modeldesk.ui.merge;

import java.util.List;
import java.util.Objects;
import modeldesk.model.FileName;
import modeldesk.text.Diff;
import org.jspecify.annotations.Nullable;

/// A file that a merge would change: its text on the shared model now and on the branch, null where
/// there is none, and `base`, what the shared model had when the branch began. `lost` names the
/// keys that changed on the shared model since and stand otherwise on the branch, in words.
public record MergeFile(
    FileName name,
    Drift drift,
    boolean baseKnown,
    @Nullable String base,
    @Nullable String shared,
    @Nullable String branch,
    List<String> lost,
    Diff.Count count) {

  public MergeFile {
    lost = List.copyOf(lost);
  }

  /// What the merge does to the file.
  public enum Effect {
    NEW,
    CHANGED,
    DELETED
  }

  public Effect effect() {
    if (shared == null) {
      return Effect.NEW;
    }
    return branch == null ? Effect.DELETED : Effect.CHANGED;
  }

  /// Whether `other` is the same file in the same state on both sides.
  boolean isSame(MergeFile other) {
    return name.equals(other.name)
        && drift == other.drift
        && Objects.equals(shared, other.shared)
        && Objects.equals(branch, other.branch);
  }
}
