package modeldesk.ui.loose;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.store.LooseDraft;
import modeldesk.store.LooseDraftStore;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import modeldesk.work.Debounce;

/// Keeps what is typed into open files on this computer, within a second. On the window's thread
/// only.
final class Keeping {
  private static final Duration QUIET = Duration.ofMillis(700);

  private final LooseDraftStore store;
  private final Notices notices;
  private final Background background;
  private final Map<LooseFile, Debounce> soon = new HashMap<>();
  private boolean warned;

  Keeping(LooseDraftStore store, Notices notices, Background background) {
    this.store = store;
    this.notices = notices;
    this.background = background;
  }

  /// From now on follows a file.
  void begin(LooseFile file) {
    Debounce own = new Debounce(background, QUIET);
    soon.put(file, own);
    file.onEdited(() -> own.request(() -> keep(file, () -> {})));
  }

  /// The file is closed.
  void end(LooseFile file) {
    Debounce own = soon.remove(file);
    if (own != null) {
      own.cancel();
    }
  }

  /// Keeps the text of a file now, or forgets what was kept of it where it is what the file holds;
  /// then calls `kept`.
  void keep(LooseFile file, Runnable kept) {
    Debounce own = soon.get(file);
    if (own != null) {
      own.cancel();
    }
    Supplier<String> whole = file.whole();
    long revision = file.revision();
    background.disk(
        Messages.get("loose.job.keep", String.valueOf(file.path().getFileName())),
        progress -> {
          String seen = file.disk();
          String text = whole.get();
          boolean differs = !text.equals(seen == null ? "" : seen);
          if (differs) {
            store.save(new LooseDraft(file.path(), text, seen));
          } else {
            store.delete(file.path());
          }
          return differs;
        },
        differs -> {
          file.setUnkept(false);
          if (file.revision() == revision) {
            file.setUnsaved(differs);
          }
          kept.run();
        },
        failure -> {
          file.setUnkept(true);
          notices.error(Messages.get("loose.notKept", file.path(), Problems.sentence(failure)));
        });
  }

  /// Hands everything typed to the disk.
  void flush() {
    List.copyOf(soon.values()).forEach(Debounce::flush);
  }

  /// Whether the window may close: not while a text is only in memory, unless the user was told.
  boolean mayClose() {
    if (warned || soon.keySet().stream().noneMatch(LooseFile::isUnkept)) {
      return true;
    }
    warned = true;
    notices.error(Messages.get("loose.notClosed"));
    return false;
  }
}
