package modeldesk.ui.issues;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.text.Edits;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// What Omni suggests, shown as a diff first and then applied as one undoable step.
public final class FixViewModel {
  private final Session session;
  private final Documents documents;
  private final Drafts drafts;
  private final Issues issues;
  private final Notices notices;
  private final ShownTexts texts;
  private final Latest making;
  private final ReadOnlyObjectWrapper<@Nullable FixPreview> preview = new ReadOnlyObjectWrapper<>();

  public FixViewModel(
      Session session,
      Documents documents,
      Drafts drafts,
      Issues issues,
      Notices notices,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.drafts = drafts;
    this.issues = issues;
    this.notices = notices;
    texts = new ShownTexts(session, documents);
    making = new Latest(background);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  /// The fix to decide about; null while the dialog is closed.
  public ReadOnlyObjectProperty<@Nullable FixPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public @Nullable FixPreview preview() {
    return preview.get();
  }

  /// Shows what is suggested for one issue.
  public void show(Issue issue) {
    show(issue, List.of(issue));
  }

  /// Shows what is suggested for all issues that share the suggestion of this one.
  public void showAll(Issue issue) {
    Issue.AutoFix fix = issue.autoFix();
    if (fix != null) {
      show(
          issue,
          issues.all().stream()
              .filter(o -> o.autoFix() != null && o.autoFix().key().equals(fix.key()))
              .toList());
    }
  }

  /// Applies the fix: edits in their editors, deletions as drafts; nothing is sent.
  public void apply() {
    FixPreview chosen = preview.get();
    if (chosen == null) {
      return;
    }
    preview.set(null);
    if (!stillFits(chosen)) {
      notices.warning(Messages.get("issues.fix.changed", chosen.fix().title()));
      return;
    }
    Map<FileName, @Nullable Draft> before = draftsOf(chosen);
    documents.apply(chosen.fix());
    notices.show(
        new Notice(
            Notice.Level.SUCCESS,
            applied(chosen),
            new Notice.Action(Messages.get("issues.fix.undo"), () -> undo(chosen, before))));
  }

  public void cancel() {
    preview.set(null);
  }

  private void show(Issue issue, List<Issue> cured) {
    Issue.AutoFix fix = issue.autoFix();
    Supplier<Project> shown = texts.now();
    if (fix == null || shown == null) {
      return;
    }
    making.request(
        Messages.get("issues.job.fix"),
        progress -> FixPreview.of(fix.title(), cured, shown.get()),
        made -> {
          if (made.parts().isEmpty()) {
            notices.warning(Messages.get("issues.fix.changed", fix.title()));
          } else {
            preview.set(made);
          }
        },
        failure -> notices.error(Problems.sentence(failure)));
  }

  /// Whether every text is still the one the diff was made of.
  private boolean stillFits(FixPreview chosen) {
    Supplier<Project> shown = texts.now();
    if (shown == null) {
      return false;
    }
    Project now = shown.get();
    return chosen.parts().stream().allMatch(part -> part.before().equals(now.text(part.file())));
  }

  private static String applied(FixPreview chosen) {
    FixPart first = chosen.parts().getFirst();
    if (chosen.parts().size() > 1) {
      return Messages.get("issues.fix.appliedMany", chosen.parts().size());
    }
    return first.isDelete()
        ? Messages.get("issues.fix.deleted", first.file().key())
        : Messages.get("issues.fix.applied", chosen.fix().title(), first.file().key());
  }

  private Map<FileName, @Nullable Draft> draftsOf(FixPreview chosen) {
    Map<FileName, @Nullable Draft> before = new HashMap<>();
    Project project = session.project();
    if (project != null) {
      chosen.parts().forEach(part -> before.put(part.file(), project.drafts().get(part.file())));
    }
    return before;
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
    Draft now = project == null ? null : project.drafts().get(part.file());
    boolean gone = project != null && project.text(part.file()) == null;
    if (!gone) {
      return;
    }
    if (before != null && before.baseText() == null) {
      drafts.create(part.file(), part.before());
    } else if (now != null) {
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

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      making.cancel();
      preview.set(null);
    }
  }
}
