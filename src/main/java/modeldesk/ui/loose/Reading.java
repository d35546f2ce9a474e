package modeldesk.ui.loose;

import java.io.IOException;
import java.nio.file.Path;
import modeldesk.store.LooseDraft;
import modeldesk.store.LooseDraftStore;
import org.jspecify.annotations.Nullable;

/// What was found of a file that is to be opened: what lies under its path, the model around it,
/// and what was typed into it earlier and not saved.
record Reading(OnDisk now, ModelAround around, @Nullable LooseDraft draft) {
  /// Blocks.
  static Reading of(Path path, LooseDraftStore drafts) throws IOException {
    OnDisk now = OnDisk.read(path);
    LooseDraft kept = drafts.find(path).filter(draft -> !isSaved(draft, now)).orElse(null);
    return new Reading(now, ModelAround.of(path), kept);
  }

  /// Whether what was kept is what lies there.
  static boolean isSaved(LooseDraft draft, OnDisk now) {
    return now instanceof OnDisk.Whole(String text, boolean _) && text.equals(draft.text());
  }

  /// The file to edit; null where there is nothing that can be. What was kept comes back on top of
  /// what it began with, and where that is not what lies there now, the file counts as changed by
  /// another program.
  @Nullable LooseFile file(Path path) {
    if (draft == null) {
      return switch (now) {
        case OnDisk.Whole(String text, boolean writable) ->
            new LooseFile(path, around, text, text, !writable);
        case OnDisk.Nothing() -> new LooseFile(path, around, null, "", false);
        case OnDisk.Refused(var _) -> null;
      };
    }
    LooseFile file = new LooseFile(path, around, draft.base(), draft.text(), false);
    file.setOutside(outside(draft));
    return file;
  }

  private LooseFile.Outside outside(LooseDraft kept) {
    return switch (now) {
      case OnDisk.Whole(String text, boolean _) when text.equals(kept.base()) ->
          LooseFile.Outside.SAME;
      case OnDisk.Whole _ -> LooseFile.Outside.CHANGED;
      case OnDisk.Nothing() -> kept.base() == null ? LooseFile.Outside.NEW : LooseFile.Outside.GONE;
      case OnDisk.Refused _ -> LooseFile.Outside.GONE;
    };
  }
}
