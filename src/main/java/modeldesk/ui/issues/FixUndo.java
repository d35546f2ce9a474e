package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Edits;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Applies fixes and takes them back. The notice that offers it goes once there is nothing left to
/// take back: a deletion was pushed or its file restored, or something else was opened.
final class FixUndo {
  private record Done(
      FixPreview fix, Project project, Map<FileName, @Nullable Draft> before, Notice notice) {}

  private final Session session;
  private final Documents documents;
  private final Drafts drafts;
  private final Notices notices;
  private final List<Done> offered = new ArrayList<>();

  FixUndo(Session session, Documents documents, Drafts drafts, Notices notices) {
    this.session = session;
    this.documents = documents;
    this.drafts = drafts;
    this.notices = notices;
    session.projectProperty().subscribe(project -> withdraw(project));
  }

  /// Applies the fix and says so in a notice with a way back.
  void apply(FixPreview fix, String sentence) {
    Project project = session.project();
    if (project == null) {
      return;
    }
    Map<FileName, @Nullable Draft> before = new HashMap<>();
    fix.parts().forEach(part -> before.put(part.file(), project.drafts().get(part.file())));
    documents.apply(fix.fix());
    Notice notice =
        new Notice(
            Notice.Level.SUCCESS,
            sentence,
            new Notice.Action(Messages.get("issues.fix.undo"), () -> undo(fix, before)));
    offered.add(new Done(fix, project, before, notice));
    notices.show(notice);
  }

  private void withdraw(@Nullable Project now) {
    for (Done done : List.copyOf(offered)) {
      if (now == null || !canUndo(done, now)) {
        offered.remove(done);
        notices.close(done.notice());
      }
    }
    offered.removeIf(done -> !notices.all().contains(done.notice()));
  }

  private static boolean canUndo(Done done, Project now) {
    return now.target().isSamePlace(done.project().target())
        && done.fix().parts().stream()
            .filter(FixPart::isDelete)
            .allMatch(part -> isDeletedDraft(part.file(), done.before().get(part.file()), now));
  }

  /// A file that was only on this computer leaves no draft behind.
  private static boolean isDeletedDraft(FileName file, @Nullable Draft before, Project now) {
    boolean gone = now.text(file) == null;
    boolean wasNew = before != null && before.baseText() == null;
    return gone && (wasNew || now.drafts().containsKey(file));
  }

  private void undo(FixPreview done, Map<FileName, @Nullable Draft> before) {
    for (FixPart part : done.parts()) {
      String after = part.after();
      if (after == null) {
        restore(part, before.get(part.file()));
      } else {
        undoEdit(part.file(), part.before(), after);
      }
    }
  }

  private void restore(FixPart part, @Nullable Draft before) {
    Project project = session.project();
    if (project == null || !isDeletedDraft(part.file(), before, project)) {
      return;
    }
    if (before != null && before.baseText() == null) {
      drafts.create(part.file(), part.before());
    } else {
      drafts.discard(part.file());
    }
    Document document = documents.open(part.file());
    if (document != null) {
      document.port().apply(Edits.between(document.text(), part.before()));
    }
  }

  private void undoEdit(FileName file, String before, String after) {
    Document document = documents.open(file);
    if (document == null) {
      return;
    }
    if (document.text().equals(after)) {
      document.port().apply(Edits.between(after, before));
    } else {
      notices.warning(Messages.get("issues.fix.notUndone", file.key()));
    }
  }
}
