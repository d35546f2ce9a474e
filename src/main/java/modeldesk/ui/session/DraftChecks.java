package modeldesk.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Checks the drafts that no tab shows, so that what is wrong in them is listed like what is wrong
/// in an open file; open files check themselves. On the window's thread only.
public final class DraftChecks {
  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Checker checker;
  private final Background background;

  /// Comes after `documents`, which forgets the issues of what was open before.
  public DraftChecks(
      Session session, Documents documents, Issues issues, Checker checker, Background background) {
    this.session = session;
    this.documents = documents;
    this.issues = issues;
    this.checker = checker;
    this.background = background;
    session.projectProperty().subscribe((before, after) -> follow(before, after));
    documents.open().addListener((ListChangeListener<Document>) this::closed);
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (after == null) {
      return;
    }
    boolean same = before != null && before.target().isSamePlace(after.target());
    SortedMap<FileName, Draft> old = before != null && same ? before.drafts() : new TreeMap<>();
    if (!old.equals(after.drafts())) {
      Set<FileName> touched = new TreeSet<>(old.keySet());
      touched.addAll(after.drafts().keySet());
      touched.stream()
          .filter(name -> !Objects.equals(old.get(name), after.drafts().get(name)))
          .forEach(this::check);
    }
  }

  /// A check that a tab had begun ends with it.
  private void closed(ListChangeListener.Change<? extends Document> change) {
    while (change.next()) {
      change.getRemoved().forEach(document -> check(document.name()));
    }
  }

  private void check(FileName name) {
    Project project = session.project();
    if (project == null || documents.find(name) != null) {
      return;
    }
    String text = project.text(name);
    if (text == null) {
      issues.replaceLocal(name, List.of());
      return;
    }
    background.cpu(
        Messages.get("session.job.check", name.key()),
        progress -> checker.check(name, LineEnds.plain(text)),
        found -> checked(project, name, text, found),
        failure -> checked(project, name, text, List.of()));
  }

  /// What was opened, changed or left meanwhile is somebody else's.
  private void checked(Project asked, FileName name, String text, List<Issue> found) {
    Project now = session.project();
    if (now != null
        && now.target().isSamePlace(asked.target())
        && documents.find(name) == null
        && text.equals(now.text(name))) {
      issues.replaceLocal(name, found);
    }
  }
}
