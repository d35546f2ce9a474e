package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Edits;
import org.jspecify.annotations.Nullable;

/// Changes several files at once, as drafts, and takes that back at once. The notice that offers it
/// goes once there is nothing left to take back: a deletion was pushed or its file restored, or
/// something else was opened.
public final class FileChanges {
  private record Done(
      List<FileChange> changes,
      Project project,
      Map<FileName, @Nullable Draft> before,
      Notice notice) {}

  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Drafts drafts;
  private final Notices notices;
  private final ShownTexts shownTexts;
  private final List<Done> offered = new ArrayList<>();

  public FileChanges(
      Session session, Documents documents, FileTexts texts, Drafts drafts, Notices notices) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.drafts = drafts;
    this.notices = notices;
    shownTexts = new ShownTexts(session, documents);
    session.projectProperty().subscribe(project -> withdraw(project));
  }

  /// Whether every file still says what it said before, and no other file has a name that one is to
  /// get.
  public boolean fit(List<FileChange> changes) {
    var shown = shownTexts.now();
    if (shown == null) {
      return false;
    }
    Project now = shown.get();
    return changes.stream().allMatch(each -> fits(each, now));
  }

  private static boolean fits(FileChange change, Project now) {
    String text = now.text(change.file());
    return switch (change) {
      case FileChange.Created _ -> text == null;
      case FileChange.Edited _, FileChange.Deleted _ -> change.before().equals(text);
      case FileChange.Moved moved ->
          change.before().equals(text) && now.text(moved.becomes()) == null;
    };
  }

  /// Makes the changes and says so in a notice with a way back.
  public void apply(List<FileChange> changes, String sentence) {
    Project project = session.project();
    if (project == null) {
      return;
    }
    Map<FileName, @Nullable Draft> before = new HashMap<>();
    for (FileChange change : changes) {
      before.put(change.file(), project.drafts().get(change.file()));
    }
    changes.forEach(this::make);
    Notice notice =
        new Notice(
            Notice.Level.SUCCESS,
            sentence,
            new Notice.Action(Messages.get("session.changes.undo"), () -> undo(changes, before)));
    offered.add(new Done(changes, project, before, notice));
    notices.show(notice);
  }

  private void make(FileChange change) {
    switch (change) {
      case FileChange.Created(FileName file, String after) -> drafts.create(file, after);
      case FileChange.Edited(FileName file, var _, Edits edits) -> texts.change(file, edits);
      case FileChange.Deleted(FileName file, var _) -> texts.delete(file);
      case FileChange.Moved(FileName file, var _, FileName becomes, String after) ->
          texts.move(file, becomes, after);
    }
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
        && done.changes().stream()
            .allMatch(change ->
                switch (change) {
                  case FileChange.Created created -> isOnlyHere(created.file(), now);
                  case FileChange.Edited _ -> true;
                  case FileChange.Deleted _, FileChange.Moved _ ->
                      isDeletedDraft(change.file(), done.before().get(change.file()), now);
                });
  }

  private static boolean isOnlyHere(FileName file, Project now) {
    Draft draft = now.drafts().get(file);
    return draft != null && draft.text() != null && draft.baseText() == null;
  }

  /// A file that was only on this computer leaves no draft behind.
  private static boolean isDeletedDraft(FileName file, @Nullable Draft before, Project now) {
    boolean gone = now.text(file) == null;
    boolean wasNew = before != null && before.baseText() == null;
    return gone && (wasNew || now.drafts().containsKey(file));
  }

  private void undo(List<FileChange> changes, Map<FileName, @Nullable Draft> before) {
    for (FileChange change : changes) {
      Draft draft = before.get(change.file());
      switch (change) {
        case FileChange.Created created -> undoCreation(created);
        case FileChange.Edited edited -> undoEdit(edited);
        case FileChange.Deleted deleted -> restore(deleted, draft, true);
        case FileChange.Moved moved -> undoMove(moved, draft);
      }
    }
  }

  private void undoCreation(FileChange.Created created) {
    if (created.after().equals(shown(created.file()))) {
      texts.delete(created.file());
    } else {
      notices.warning(Messages.get("session.changes.notUndone", created.file().key()));
    }
  }

  /// What was typed comes back as a step of its own, on top of what was fetched.
  private void restore(FileChange change, @Nullable Draft before, boolean open) {
    Project project = session.project();
    if (project == null || !isDeletedDraft(change.file(), before, project)) {
      return;
    }
    if (before != null && before.baseText() == null) {
      drafts.create(change.file(), change.before());
    } else {
      drafts.discard(change.file());
    }
    if (open) {
      documents.open(change.file());
    }
    String text = shown(change.file());
    if (text != null) {
      texts.change(change.file(), Edits.between(text, change.before()));
    }
  }

  private void undoMove(FileChange.Moved moved, @Nullable Draft before) {
    if (!moved.after().equals(shown(moved.becomes()))) {
      notices.warning(Messages.get("session.changes.notUndone", moved.becomes().key()));
      return;
    }
    boolean open = documents.find(moved.becomes()) != null;
    texts.delete(moved.becomes());
    restore(moved, before, open);
  }

  private void undoEdit(FileChange.Edited edited) {
    if (edited.after().equals(shown(edited.file()))) {
      texts.change(edited.file(), edited.edits().inverse(edited.before()));
    } else {
      notices.warning(Messages.get("session.changes.notUndone", edited.file().key()));
    }
  }

  /// What an editor shows or would show of a file; null when there is none.
  private @Nullable String shown(FileName file) {
    Document document = documents.find(file);
    if (document != null) {
      return document.text();
    }
    Project project = session.project();
    String text = project == null ? null : project.text(file);
    return text == null ? null : LineEnds.plain(text);
  }
}
