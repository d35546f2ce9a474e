package modeldesk.ui.session;

import modeldesk.i18n.Messages;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Says when a target is opened whose other mode has drafts: they are neither shown nor pushed from
/// here. On the window's thread only.
public final class OtherMode {
  private final Session session;
  private final DraftShelf shelf;
  private final Background background;
  private final Notices notices;
  private @Nullable Notice shown;

  public OtherMode(Session session, DraftShelf shelf, Background background, Notices notices) {
    this.session = session;
    this.shelf = shelf;
    this.background = background;
    this.notices = notices;
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (after == null || (before != null && before.target().isSamePlace(after.target()))) {
      return;
    }
    if (shown != null) {
      notices.close(shown);
      shown = null;
    }
    Target target = after.target();
    Mode mode = target.mode() == Mode.COMBINED ? Mode.EXTENSION : Mode.COMBINED;
    Target other = target.with(mode);
    background.disk(
        Messages.get("session.job.drafts", other.displayName()),
        progress -> shelf.load(other).size(),
        count -> counted(target, mode, count),
        failure -> {});
  }

  private static String modeName(Mode mode) {
    return switch (mode) {
      case COMBINED -> Messages.get("session.mode.combined");
      case EXTENSION -> Messages.get("session.mode.extension");
    };
  }

  private void counted(Target asked, Mode mode, int count) {
    Target now = session.target();
    if (count == 0 || now == null || !now.isSamePlace(asked)) {
      return;
    }
    String key = now.branch() == null ? "session.otherDrafts.model" : "session.otherDrafts.branch";
    String name = modeName(mode);
    Notice notice =
        new Notice(
            Notice.Level.INFO,
            Messages.get(key, count, name),
            new Notice.Action(
                Messages.get("session.otherDrafts.show", name), () -> session.switchMode(mode)));
    shown = notice;
    notices.show(notice);
  }
}
