package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.DraftStore;
import modeldesk.store.OutsideText;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Takes over what other programs do to the drafts of the open target. Looked for when the user
/// comes back to the window, and before each text is written: what was typed here meanwhile and
/// what was written there are both kept. On the window's thread only.
public final class OutsideChanges {
  private static final int NAMED = 3;

  private final Session session;
  private final Documents documents;
  private final Drafts drafts;
  private final Undos undos;
  private final DraftStore store;
  private final String host;
  private final Background background;
  private final Notices notices;

  public OutsideChanges(
      Session session,
      Documents documents,
      Drafts drafts,
      Undos undos,
      DraftStore store,
      String host,
      Background background,
      Notices notices) {
    this.session = session;
    this.documents = documents;
    this.drafts = drafts;
    this.undos = undos;
    this.store = store;
    this.host = host;
    this.background = background;
    this.notices = notices;
    store.onRescued(theirs -> background.ui(() -> tellBoth(theirs)));
  }

  /// Looks whether another program changed drafts of the open target.
  public void look() {
    Target target = session.target();
    if (target == null) {
      return;
    }
    documents.keepAll();
    Map<FileName, Long> revisions = new HashMap<>();
    documents.open().forEach(document -> revisions.put(document.name(), document.revision()));
    background.disk(
        Messages.get("session.job.outside"),
        progress -> store.outside(host, target),
        found -> take(target, found, revisions),
        failure ->
            notices.warning(Messages.get("session.outside.notRead", Problems.sentence(failure))));
  }

  private void take(Target target, List<OutsideText> found, Map<FileName, Long> revisions) {
    Project project = session.project();
    if (project == null || !project.target().isSamePlace(target)) {
      return;
    }
    List<FileName> changed = new ArrayList<>();
    for (OutsideText one : found) {
      switch (one) {
        case OutsideText.Written written -> {
          if (take(project, written, revisions)) {
            changed.add(written.name());
          }
        }
        case OutsideText.Removed(FileName name) ->
            putBack(project, name, Messages.get("session.outside.removed", name.key()));
        case OutsideText.Unreadable(FileName name, var aside) ->
            putBack(project, name, Messages.get("session.outside.unreadable", name.key(), aside));
      }
    }
    tell(changed);
  }

  /// False where something was typed while the disk was being looked at: the next draft finds what
  /// is there.
  private boolean take(
      Project project, OutsideText.Written written, Map<FileName, Long> revisions) {
    FileName name = written.name();
    String theirs = Objects.requireNonNull(written.draft().text());
    Document document = documents.find(name);
    if (document == null) {
      Draft draft = based(project, written);
      String before = project.text(name);
      drafts.take(project.target(), draft);
      if (before != null) {
        undos.replaced(project.target(), name, LineEnds.plain(before), LineEnds.plain(theirs));
      }
      return true;
    }
    if (!Objects.equals(revisions.get(name), document.revision())) {
      return false;
    }
    background.disk(
        Messages.get("session.job.outside"),
        progress -> {
          store.taken(host, project.target(), name, theirs);
          return true;
        },
        done -> {},
        failure -> {});
    replace(document, theirs);
    return true;
  }

  /// A text that says nothing of what it began with begins with what it stands in for.
  private static Draft based(Project project, OutsideText.Written written) {
    Draft draft = written.draft();
    if (written.described()) {
      return draft;
    }
    Draft mine = project.drafts().get(draft.name());
    ModelFile file = project.snapshot().file(draft.name());
    if (mine != null) {
      return new Draft(
          draft.name(), draft.text(), mine.baseText(), mine.baseChecksum(), draft.savedAt());
    }
    return file == null
        ? draft
        : new Draft(draft.name(), draft.text(), file.text(), file.checksum(), draft.savedAt());
  }

  private static void replace(Document document, String theirs) {
    Edits edits = Edits.between(document.text(), LineEnds.plain(theirs));
    if (!edits.isEmpty()) {
      document.port().apply(edits);
    }
  }

  /// What was typed is not given up by taking its file away.
  private void putBack(Project project, FileName name, String sentence) {
    Draft mine = project.drafts().get(name);
    if (mine != null && mine.text() != null) {
      drafts.take(project.target(), mine);
    }
    notices.warning(sentence);
  }

  private void tell(List<FileName> changed) {
    if (changed.size() == 1) {
      FileName name = changed.getFirst();
      notices.show(
          new Notice(
              Notice.Level.WARNING,
              Messages.get("session.outside.taken", name.key()),
              new Notice.Action(Messages.get("session.outside.show"), () -> documents.open(name))));
    } else if (!changed.isEmpty()) {
      String names =
          changed.stream().limit(NAMED).map(FileName::key).collect(Collectors.joining(", "));
      notices.warning(
          Messages.get(
              "session.outside.takenMany",
              changed.size(),
              names,
              Math.max(0, changed.size() - NAMED)));
    }
  }

  private void tellBoth(OutsideText.Rescued theirs) {
    String text = theirs.text();
    notices.show(
        new Notice(
            Notice.Level.WARNING,
            Messages.get("session.outside.both", theirs.name().key(), theirs.aside()),
            text == null ? null : takeTheirs(theirs.target(), theirs.name(), text)));
  }

  private Notice.@Nullable Action takeTheirs(Target target, FileName name, String text) {
    return new Notice.Action(
        Messages.get("session.outside.takeTheirs"),
        () -> {
          Target now = session.target();
          Document document = now != null && now.isSamePlace(target) ? documents.open(name) : null;
          if (document != null) {
            replace(document, text);
          }
        });
  }
}
