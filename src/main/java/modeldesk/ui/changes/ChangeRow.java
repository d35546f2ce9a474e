package modeldesk.ui.changes;

import java.util.Objects;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.text.Diff;
import org.jspecify.annotations.Nullable;

/// One draft as the list shows it. `count` is null until the lines are counted; `behind` says that
/// Omni holds another state than the draft began with; `savedAt` is a time of day.
public record ChangeRow(
    Draft draft, Diff.@Nullable Count count, int issues, boolean behind, String savedAt) {
  public FileName name() {
    return draft.name();
  }

  /// Whether it is shown as another one is: of the draft itself only name and kind are seen.
  boolean looksLike(ChangeRow other) {
    return name().equals(other.name())
        && draft.kind() == other.draft.kind()
        && Objects.equals(count, other.count)
        && issues == other.issues
        && behind == other.behind
        && savedAt.equals(other.savedAt);
  }
}
