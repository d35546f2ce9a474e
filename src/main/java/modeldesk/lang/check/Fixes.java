package modeldesk.lang.check;

import java.util.Optional;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.model.Project;

/// Turns the cures a server proposes in words into edits and deletes (api.md §5.2): the server has
/// no endpoint that applies them.
public final class Fixes {
  private Fixes() {}

  /// The cure of an issue; empty when the server proposes none, its words are not known, or what
  /// they name is not in the files.
  public static Optional<Fix> of(Issue issue, Project project) {
    Issue.AutoFix proposal = issue.autoFix();
    return proposal == null
        ? Optional.empty()
        : new FixReader(project, issue).read(proposal.title().strip());
  }
}
