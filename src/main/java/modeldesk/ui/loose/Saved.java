package modeldesk.ui.loose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import modeldesk.i18n.Messages;
import modeldesk.store.AtomicFile;
import modeldesk.store.LooseDraftStore;
import org.jspecify.annotations.Nullable;

/// What came of saving a file where it lies.
sealed interface Saved {
  /// This text lies there now.
  record Done(String text) implements Saved {}

  /// Nothing was written: another program changed what lies there.
  record Changed(LooseFile.Outside how) implements Saved {}

  /// Nothing was written; `sentence` says why.
  record Refused(String sentence) implements Saved {}

  /// Saves a text and forgets what was kept of it: blocks. `seen` is what lay there when it was
  /// last looked at, null for nothing; anything else is only replaced if `whatever` says so.
  static Saved of(
      Path path, String text, @Nullable String seen, boolean whatever, LooseDraftStore drafts)
      throws IOException {
    Saved refusal = refusal(path, text, seen, whatever);
    if (refusal != null) {
      return refusal;
    }
    AtomicFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
    drafts.delete(path);
    return new Done(text);
  }

  private static @Nullable Saved refusal(
      Path path, String text, @Nullable String seen, boolean whatever) {
    return switch (OnDisk.read(path)) {
      case OnDisk.Whole(String now, boolean writable) -> {
        if (!writable) {
          yield new Refused(Messages.get("loose.notWritable"));
        }
        boolean strange = !now.equals(seen) && !now.equals(text);
        yield strange && !whatever ? new Changed(LooseFile.Outside.CHANGED) : null;
      }
      case OnDisk.Nothing() ->
          seen != null && !whatever ? new Changed(LooseFile.Outside.GONE) : null;
      case OnDisk.Refused(String sentence) -> new Refused(sentence);
    };
  }
}
