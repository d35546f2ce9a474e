package modeldesk.ui.issues;

import modeldesk.model.Issue;

/// A row of the Issues table.
public sealed interface IssueRow {
  /// The heading of the rows below it; `count` says how many they are.
  record Group(Novelty novelty, int count) implements IssueRow {}

  /// One issue. `place` is the way to its key as a breadcrumb, empty for a whole file; `offer` is
  /// its cure.
  record Item(Issue issue, String place, FixOffer offer) implements IssueRow {

    /// Whether this is the row of the same finding, wherever it has moved to since.
    boolean isSame(Item other) {
      return issue.origin() == other.issue.origin()
          && issue.message().equals(other.issue.message())
          && issue.yamlPath().equals(other.issue.yamlPath());
    }
  }
}
