package modeldesk.ui.issues;

import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// What a fix does to one file: its text before and after, `after` null where the file goes.
public record FixPart(FileName file, String before, @Nullable String after) {
  public boolean isDelete() {
    return after == null;
  }
}
