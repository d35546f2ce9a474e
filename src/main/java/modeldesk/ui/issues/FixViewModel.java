package modeldesk.ui.issues;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// What Omni suggests, shown as a diff first and then applied as one undoable step.
public final class FixViewModel {
  private final Issues issues;
  private final Notices notices;
  private final ShownTexts texts;
  private final Latest making;
  private final FixUndo undo;
  private final ReadOnlyObjectWrapper<@Nullable FixPreview> preview = new ReadOnlyObjectWrapper<>();

  public FixViewModel(
      Session session,
      Documents documents,
      Drafts drafts,
      Issues issues,
      Notices notices,
      Background background) {
    undo = new FixUndo(session, documents, drafts, notices);
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
    undo.apply(chosen, applied(chosen));
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

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      making.cancel();
      preview.set(null);
    }
  }
}
