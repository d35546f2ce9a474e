package modeldesk.ui.session;

import java.time.Duration;
import java.util.function.Consumer;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import modeldesk.work.Ticker;
import org.jspecify.annotations.Nullable;

/// What goes on behind an open document: its issues follow each edit, and its text is kept as a
/// draft well within a second of each key.
final class LiveDocument {
  private static final Duration KEEP_AFTER = Duration.ofMillis(400);

  private final Document document;
  private final Issues issues;
  private final Drafts drafts;
  private final Undos undos;
  private final Background background;
  private final Consumer<Edits> listener = this::edited;
  private Ticker.@Nullable Cancel keepPlanned;

  LiveDocument(
      Document document, Issues issues, Drafts drafts, Undos undos, Background background) {
    this.document = document;
    this.issues = issues;
    this.drafts = drafts;
    this.undos = undos;
    this.background = background;
    document.addEditListener(listener);
  }

  Document document() {
    return document;
  }

  private void edited(Edits edits) {
    issues.follow(document.name(), edits);
    if (keepPlanned == null) {
      keepPlanned = background.later(KEEP_AFTER, this::keepNow);
    }
  }

  /// Writes what is not on disk yet.
  void keepNow() {
    if (keepPlanned != null) {
      keepPlanned.cancel();
      keepPlanned = null;
      drafts.keep(document);
      undos.keep(document);
    }
  }

  void close() {
    keepNow();
    drafts.show(document);
    document.removeEditListener(listener);
  }
}
