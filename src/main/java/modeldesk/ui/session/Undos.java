package modeldesk.ui.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.UndoStore;
import modeldesk.text.Edits;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Keeps what can be taken back of each draft on disk beside it and gives it to the document that
/// opens the draft. On the window's thread only.
public final class Undos {
  private final UndoStore store;
  private final String host;
  private final Background background;
  private final Notices notices;

  public Undos(UndoStore store, String host, Background background, Notices notices) {
    this.store = store;
    this.host = host;
    this.background = background;
    this.notices = notices;
  }

  /// Keeps the steps of a document as it is now; comes after its draft was given to the disk. A
  /// text that is no draft has nothing on disk.
  void keep(Document document) {
    Supplier<@Nullable Draft> draft = document.draft(Instant.EPOCH);
    Supplier<UndoSteps> steps = document.port().undoSteps();
    background.disk(
        Messages.get("session.job.undo", document.name().key()),
        progress -> {
          Draft kept = draft.get();
          if (kept != null && kept.text() != null) {
            String text = LineEnds.plain(kept.text());
            store.save(host, document.target(), document.name(), text, steps.get());
          }
          return true;
        },
        done -> {},
        failure ->
            notices.warning(
                Messages.get(
                    "session.undo.notSaved", document.name().key(), Problems.sentence(failure))));
  }

  /// Keeps that the text of a draft nobody has open was replaced by another one, so that Undo
  /// brings the one before back. Both with plain line ends.
  void replaced(Target target, FileName name, String before, String after) {
    background.disk(
        Messages.get("session.job.undo", name.key()),
        progress -> {
          UndoSteps earlier = store.load(host, target, name, before).steps();
          UndoStep step = UndoStep.of(Edits.between(before, after), before);
          store.save(host, target, name, after, earlier.then(step));
          return true;
        },
        done -> {},
        failure ->
            notices.warning(
                Messages.get("session.undo.notSaved", name.key(), Problems.sentence(failure))));
  }

  /// Gives a document that was just made of a draft the steps that made it, as soon as they are
  /// read.
  void restore(Document document) {
    String text = document.text();
    background.disk(
        Messages.get("session.job.undo", document.name().key()),
        progress -> store.load(host, document.target(), document.name(), text),
        loaded -> {
          document.port().earlier(loaded.steps());
          Path aside = loaded.setAside();
          if (aside != null) {
            notices.warning(Messages.get("session.undo.setAside", document.name().key(), aside));
          }
        },
        failure ->
            notices.warning(
                Messages.get(
                    "session.undo.notRead", document.name().key(), Problems.sentence(failure))));
  }
}
