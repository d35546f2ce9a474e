package modeldesk.ui.session;

import modeldesk.lang.DraftMerge;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import org.jspecify.annotations.Nullable;

/// A draft that began with another state of its file than Omni holds now (`theirs`, null for none),
/// and how both go together.
public record Behind(Draft draft, @Nullable ModelFile theirs, DraftMerge merge) {
  public FileName name() {
    return draft.name();
  }
}
