package modeldesk.lang.compare;

import modeldesk.model.FileName;
import modeldesk.text.Diff;
import org.jspecify.annotations.Nullable;

/// A file whose text is not the same in two states; a text is null where there is no such file.
/// `parts` tells how many parts differ in it: none where only comments, layout or order do, -1
/// where that cannot be told because a text cannot be read.
public record ChangedFile(
    FileName name, @Nullable String left, @Nullable String right, Diff.Count lines, int parts) {
  public Difference difference() {
    if (left == null) {
      return Difference.ADDED;
    }
    return right == null ? Difference.DELETED : Difference.CHANGED;
  }
}
