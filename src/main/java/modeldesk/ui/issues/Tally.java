package modeldesk.ui.issues;

import java.util.List;
import modeldesk.model.Issue;
import modeldesk.model.Severity;

/// How many issues there are of each kind, whatever the filter, and when Omni last answered, as
/// `14:46`, empty before.
public record Tally(
    long errors,
    long warnings,
    long infos,
    long local,
    long omni,
    long content,
    long ignored,
    String validatedAt) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, "");

  static Tally of(List<Issue> issues, long ignored, String validatedAt) {
    return new Tally(
        issues.stream().filter(issue -> issue.severity() == Severity.ERROR).count(),
        issues.stream().filter(issue -> issue.severity() == Severity.WARNING).count(),
        issues.stream().filter(issue -> issue.severity() == Severity.INFO).count(),
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.LOCAL).count(),
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.OMNI).count(),
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.CONTENT).count(),
        ignored,
        validatedAt);
  }
}
