package modeldesk.ui.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.text.Edits;
import org.jspecify.annotations.Nullable;

/// Gives files of the open target other texts than somebody types: in their editors where they are
/// open, in their drafts where they are not. On the window's thread only.
public final class FileTexts {
  private final Session session;
  private final Documents documents;
  private final Drafts drafts;
  private final Undos undos;
  private final Issues issues;
  private final ObservableSet<FileName> pushed = FXCollections.observableSet(new HashSet<>());
  private final Map<Target.Place, Map<FileName, Integer>> pushes = new HashMap<>();

  public FileTexts(
      Session session, Documents documents, Drafts drafts, Undos undos, Issues issues) {
    this.session = session;
    this.documents = documents;
    this.drafts = drafts;
    this.undos = undos;
    this.issues = issues;
    session.projectProperty().subscribe((before, after) -> showPushed());
  }

  /// Changes a file as one undoable step: in its editor where it is open, in its draft where not.
  public void change(FileName name, Edits edits) {
    Document document = documents.find(name);
    Project project = session.project();
    String text = project == null ? null : project.text(name);
    if (edits.isEmpty()) {
      return;
    }
    if (document != null) {
      document.port().apply(edits);
    } else if (project != null && text != null) {
      String before = LineEnds.plain(text);
      String after = edits.apply(before);
      if (drafts.write(name, LineEnds.of(text).restore(after))) {
        undos.replaced(project.target(), name, before, after);
      }
    }
  }

  /// Lets a text go on under another name, as a new draft beside a deletion; the tab follows.
  public void move(FileName name, FileName becomes, String text) {
    Project project = session.project();
    String before = project == null ? null : project.text(name);
    if (before == null) {
      return;
    }
    Document front = documents.active();
    boolean wasOpen = documents.find(name) != null;
    boolean wasFront = front != null && front.name().equals(name);
    drafts.write(becomes, LineEnds.of(before).restore(text));
    if (wasOpen) {
      documents.open(becomes);
    }
    delete(name);
    Document again = front == null || wasFront ? null : documents.find(front.name());
    if (again != null) {
      documents.activate(again);
    }
  }

  /// Marks a file for deletion and closes its tab.
  public void delete(FileName name) {
    closeUnkept(name);
    drafts.delete(name);
    issues.forget(name);
  }

  /// Gives up the draft of a file: an open editor goes back to what was fetched as an undoable
  /// step. What was typed stays in the history.
  public void discard(FileName name) {
    Document document = documents.find(name);
    if (document != null) {
      documents.keep(document);
    }
    Project project = session.project();
    ModelFile file = project == null ? null : project.snapshot().file(name);
    if (document == null) {
      drafts.discard(name);
    } else if (file == null) {
      closeUnkept(name);
      drafts.discard(name);
    } else {
      document.rebase(file.text(), file.checksum());
      document.become(LineEnds.plain(file.text()));
      drafts.discard(name);
      document.setDraft(false);
    }
  }

  /// Gives a file another text as one undoable step in its editor; a file that is not there begins
  /// again as a draft. What its draft said is in the history before, as `kind`. A deletion that
  /// somebody's changes have overtaken gives its beginning to the text, so that they are not
  /// replaced unseen.
  public void rewrite(FileName name, String text, History.Kind kind) {
    Project project = session.project();
    Draft draft = project == null ? null : project.drafts().get(name);
    if (project != null && draft != null && draft.text() == null && isOvertaken(project, name)) {
      drafts.take(
          project.target(),
          new Draft(name, text, draft.baseText(), draft.baseChecksum(), draft.savedAt()));
      documents.open(name);
      return;
    }
    if (draft != null && draft.text() == null) {
      drafts.discard(name);
    }
    Project now = session.project();
    if (now != null && now.text(name) == null) {
      drafts.create(name, text);
      documents.open(name);
      return;
    }
    Document document = documents.open(name);
    if (document != null) {
      documents.keep(document);
      drafts.checkpoint(document, kind);
      document.become(LineEnds.plain(text));
    }
  }

  private static boolean isOvertaken(Project project, FileName name) {
    return project.isBehind(name) && project.snapshot().file(name) != null;
  }

  /// Takes over that `sent` was written and Omni now holds `file` (null: deleted). What was typed
  /// since stays a draft on top of it.
  public void pushed(
      Target target, FileName name, @Nullable String sent, @Nullable ModelFile file) {
    pushesTo(target).merge(name, 1, Integer::sum);
    showPushed();
    session.fetched(target, name, file);
    Document document = documents.find(name);
    if (document == null || !document.target().isSamePlace(target) || file == null) {
      drafts.pushed(target, name, sent, file);
      return;
    }
    boolean typedSince = !document.fileText().get().equals(sent);
    document.rebase(file.text(), file.checksum());
    if (typedSince) {
      drafts.keep(document);
    } else {
      document.become(LineEnds.plain(file.text()));
      drafts.settle(target, name);
      document.setDraft(false);
    }
  }

  /// Takes over that files say again what they said before their last push: without another push
  /// since the program began they do not count as pushed any more.
  public void rolledBack(Target target, List<FileName> names) {
    names.forEach(name ->
        pushesTo(target).computeIfPresent(name, (same, count) -> count > 1 ? count - 1 : null));
    showPushed();
  }

  private Map<FileName, Integer> pushesTo(Target target) {
    return pushes.computeIfAbsent(target.place(), place -> new HashMap<>());
  }

  /// Puts the draft of a file on top of what Omni holds now (null: nothing): the text stays, and
  /// the next push replaces `theirs`. Only after the user has seen both.
  public void rebase(Target target, FileName name, @Nullable ModelFile theirs) {
    session.fetched(target, name, theirs);
    String text = theirs == null ? null : theirs.text();
    Checksum checksum = theirs == null ? null : theirs.checksum();
    Document document = documents.find(name);
    if (document != null && document.target().isSamePlace(target)) {
      document.rebase(text, checksum);
      drafts.keep(document);
    } else {
      drafts.rebase(target, name, text, checksum);
    }
  }

  /// Makes `text` (with plain line ends) the draft of a file that is behind, on top of what Omni
  /// holds now, as one undoable step in an open editor; false, and nothing, where draft or file is
  /// another one by now. Text and beginning are written together, so that an end of the program in
  /// between loses neither side.
  public boolean take(Target target, Behind behind, String text) {
    ModelFile theirs = behind.theirs();
    if (theirs == null || !isCurrent(target, behind)) {
      return false;
    }
    Document document = documents.find(behind.name());
    if (document == null) {
      drafts.merged(target, theirs, LineEnds.of(theirs.text()).restore(text));
    } else {
      document.become(text);
      document.rebase(theirs.text(), theirs.checksum());
      drafts.merged(document);
    }
    return true;
  }

  /// Whether draft and file are still what was brought together, with nothing typed since.
  public boolean isCurrent(Target target, Behind behind) {
    Project now = session.project();
    Document document = documents.find(behind.name());
    String kept = behind.draft().text();
    return now != null
        && now.target().isSamePlace(target)
        && behind.draft().equals(now.drafts().get(behind.name()))
        && Objects.equals(behind.theirs(), now.snapshot().file(behind.name()))
        && (document == null || (kept != null && document.text().equals(LineEnds.plain(kept))));
  }

  /// The files of the open target that were pushed since the program began.
  public ObservableSet<FileName> pushedFiles() {
    return pushed;
  }

  private void closeUnkept(FileName name) {
    Document document = documents.find(name);
    if (document != null) {
      documents.close(document);
    }
  }

  private void showPushed() {
    Target target = session.target();
    Set<FileName> now = target == null ? Set.of() : pushesTo(target).keySet();
    pushed.retainAll(now);
    pushed.addAll(now);
  }
}
