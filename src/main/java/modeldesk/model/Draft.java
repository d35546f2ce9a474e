package modeldesk.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of one file that is kept on this computer and not pushed yet. `text` is null when the
/// draft deletes the file; `baseText` and `baseChecksum` are what was fetched, null for a new file.
public record Draft(
    FileName name,
    @Nullable String text,
    @Nullable String baseText,
    @Nullable Checksum baseChecksum,
    Instant savedAt) {

  /// What the draft does to its file.
  public enum Kind {
    NEW,
    CHANGED,
    DELETED
  }

  public Kind kind() {
    if (text == null) {
      return Kind.DELETED;
    }
    return baseText == null ? Kind.NEW : Kind.CHANGED;
  }
}
