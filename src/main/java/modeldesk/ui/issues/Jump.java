package modeldesk.ui.issues;

import java.util.List;
import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.text.Span;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;

/// The way from an issue to its key, or the words why there is none.
final class Jump {
  private final Documents documents;
  private final Issues issues;
  private final Notices notices;
  private final Validation validation;

  Jump(Documents documents, Issues issues, Notices notices, Validation validation) {
    this.documents = documents;
    this.issues = issues;
    this.notices = notices;
    this.validation = validation;
  }

  void to(Issue listed) {
    Issue issue = live(listed);
    FileName file = issue.file();
    if (file != null) {
      documents.reveal(file, issue.span() == null ? new Span(0, 0) : issue.span());
      return;
    }
    List<FileName> candidates =
        validation.state().placed().candidates().getOrDefault(issue.yamlPath(), List.of());
    notices.show(
        candidates.isEmpty()
            ? new Notice(Notice.Level.INFO, nowhere(issue), null)
            : ambiguous(issue, candidates));
  }

  /// The issue where it stands now: typing may have moved it since it was listed.
  private Issue live(Issue issue) {
    return issues.all().stream()
        .filter(other -> other.origin() == issue.origin())
        .filter(other -> Finding.of(other).equals(Finding.of(issue)))
        .filter(other -> Objects.equals(other.file(), issue.file()))
        .findFirst()
        .orElse(issue);
  }

  private static String nowhere(Issue issue) {
    return issue.yamlPath().isBlank()
        ? Messages.get("issues.reveal.wholeModel")
        : Messages.get("issues.reveal.notFound", issue.yamlPath());
  }

  private Notice ambiguous(Issue issue, List<FileName> candidates) {
    FileName first = candidates.getFirst();
    String names = String.join(", ", candidates.stream().map(FileName::key).toList());
    return new Notice(
        Notice.Level.INFO,
        Messages.get("issues.reveal.ambiguous", issue.yamlPath(), names),
        new Notice.Action(
            Messages.get("issues.reveal.open", first.key()), () -> documents.open(first)));
  }
}
