package modeldesk.ui.session;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import modeldesk.work.Ticker;
import org.jspecify.annotations.Nullable;

/// What goes on behind an open document: its issues follow each edit, it is checked again after a
/// short quiet, and its text is kept as a draft well within a second of each key.
final class LiveDocument {
  private static final Duration CHECK_AFTER = Duration.ofMillis(250);
  private static final Duration KEEP_AFTER = Duration.ofMillis(400);

  private final Document document;
  private final Issues issues;
  private final Drafts drafts;
  private final Undos undos;
  private final Checker checker;
  private final Background background;
  private final Debounce checkSoon;
  private final Latest latest;
  private final Consumer<Edits> listener = this::edited;
  private Ticker.@Nullable Cancel keepPlanned;

  LiveDocument(
      Document document,
      Issues issues,
      Drafts drafts,
      Undos undos,
      Checker checker,
      Background background) {
    this.document = document;
    this.issues = issues;
    this.drafts = drafts;
    this.undos = undos;
    this.checker = checker;
    this.background = background;
    checkSoon = new Debounce(background, CHECK_AFTER);
    latest = new Latest(background);
    document.addEditListener(listener);
    check();
  }

  Document document() {
    return document;
  }

  private void edited(Edits edits) {
    issues.follow(document.name(), edits);
    checkSoon.request(this::check);
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

  private void check() {
    long revision = document.revision();
    Supplier<String> text = document.port().snapshot();
    latest.request(
        Messages.get("session.job.check", document.name().key()),
        progress -> checker.check(document.name(), text.get()),
        found -> {
          if (document.revision() == revision) {
            checked(found);
          }
        },
        failure -> checked(List.of()));
  }

  private void checked(List<Issue> found) {
    issues.replaceLocal(document.name(), found);
  }

  void close() {
    keepNow();
    drafts.show(document);
    checkSoon.cancel();
    latest.cancel();
    document.removeEditListener(listener);
  }
}
