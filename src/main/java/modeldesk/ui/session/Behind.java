package modeldesk.ui.session;

import modeldesk.lang.DraftMerge;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import org.jspecify.annotations.Nullable;

/// A draft that began with another state of its file than Omni holds now (`theirs`, null for none),
/// and how both go together; the merge is made of texts with plain line ends, as an editor shows
/// them.
public record Behind(Draft draft, @Nullable ModelFile theirs, DraftMerge merge) {
  /// Brings both together; for the CPU lane.
  public static Behind of(Draft draft, @Nullable ModelFile theirs) {
    Draft plain =
        new Draft(
            draft.name(),
            plain(draft.text()),
            plain(draft.baseText()),
            draft.baseChecksum(),
            draft.savedAt());
    return new Behind(
        draft,
        theirs,
        DraftMerge.of(
            plain,
            theirs == null
                ? null
                : new ModelFile(theirs.name(), LineEnds.plain(theirs.text()), theirs.checksum())));
  }

  public FileName name() {
    return draft.name();
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : LineEnds.plain(text);
  }
}
