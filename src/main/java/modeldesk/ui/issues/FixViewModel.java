package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Fixes;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.FileChange;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// What Omni or a rule suggests, shown as a diff first and then applied as one undoable step.
public final class FixViewModel {
  private final Issues issues;
  private final Language language;
  private final Notices notices;
  private final ShownTexts shownTexts;
  private final Latest making;
  private final Documents documents;
  private final FileChanges changes;
  private final ReadOnlyObjectWrapper<@Nullable FixPreview> preview = new ReadOnlyObjectWrapper<>();
  private List<FixPreview> choices = List.of();

  public FixViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      Drafts drafts,
      Issues issues,
      Language language,
      Notices notices,
      Background background) {
    changes = new FileChanges(session, documents, texts, drafts, notices);
    this.documents = documents;
    this.issues = issues;
    this.language = language;
    this.notices = notices;
    shownTexts = new ShownTexts(session, documents);
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

  /// All fixes that can be decided about, the one shown among them.
  public List<FixPreview> choices() {
    return choices;
  }

  /// Shows another of the choices.
  public void choose(FixPreview choice) {
    if (choices.contains(choice)) {
      preview.set(choice);
    }
  }

  /// Shows what is suggested for one issue.
  public void show(Issue issue) {
    show(issue, List.of(issue));
  }

  /// Shows what is suggested for all issues that share the suggestion of this one.
  public void showAll(Issue issue) {
    show(issue, issues.all().stream().filter(other -> Alike.share(issue, other)).toList());
  }

  /// Applies the fix: edits in their editors, deletions as drafts; nothing is sent.
  public void apply() {
    FixPreview chosen = preview.get();
    if (chosen == null) {
      return;
    }
    preview.set(null);
    List<FileChange> parts = chosen.changes();
    if (!changes.fit(parts)) {
      notices.warning(Messages.get("issues.fix.changed", chosen.fix().title()));
      return;
    }
    Document front = documents.active();
    for (FileChange part : parts) {
      if (part instanceof FileChange.Edited) {
        documents.open(part.file());
      }
    }
    changes.apply(parts, applied(chosen));
    for (FileChange part : parts) {
      boolean seen = front != null && front.name().equals(part.file());
      if (!seen && part instanceof FileChange.Edited(var file, var _, Edits edits)) {
        documents.reveal(file, place(edits));
      }
    }
  }

  /// Where the first words that were written begin.
  private static Span place(Edits edits) {
    Edit first = edits.list().getFirst();
    String written = first.replacement();
    int start = first.start() + written.length() - written.stripLeading().length();
    return new Span(start, start);
  }

  public void cancel() {
    preview.set(null);
  }

  private void show(Issue issue, List<Issue> cured) {
    Supplier<Project> shown = shownTexts.now();
    Supplier<Check> check = language.now();
    if (shown == null || check == null) {
      return;
    }
    making.request(
        Messages.get("issues.job.fix"),
        progress -> made(issue, cured, shown.get(), check),
        made -> {
          Issue.AutoFix proposal = issue.autoFix();
          if (!made.isEmpty()) {
            choices = made;
            preview.set(made.getFirst());
          } else if (proposal == null) {
            notices.info(Messages.get("issues.fix.none"));
          } else {
            notices.warning(Messages.get("issues.fix.changed", proposal.title()));
          }
        },
        failure -> notices.error(Problems.sentence(failure)));
  }

  /// What Omni proposes comes first. Several issues are cured together by the best cure of each.
  private static List<FixPreview> made(
      Issue issue, List<Issue> cured, Project texts, Supplier<Check> check) {
    List<FixPreview> made = new ArrayList<>();
    Issue.AutoFix proposal = issue.autoFix();
    if (proposal != null) {
      made.add(
          FixPreview.of(
              Issue.Origin.OMNI, proposal.title(), cured, texts, each -> Fixes.of(each, texts)));
    }
    Issue.Rule rule = issue.rule();
    if (rule != null && rule.curable()) {
      LocalCures cures = new LocalCures(check.get());
      for (Fix fix : cures.all(issue)) {
        FixPreview.Cure cure = each -> each.equals(issue) ? Optional.of(fix) : cures.best(each);
        made.add(FixPreview.of(Issue.Origin.LOCAL, fix.title(), cured, texts, cure));
      }
    }
    made.removeIf(each -> each.parts().isEmpty());
    return made.stream().distinct().toList();
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
