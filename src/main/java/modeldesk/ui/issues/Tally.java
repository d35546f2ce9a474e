package modeldesk.ui.issues;

import java.util.List;
import modeldesk.model.Issue;
import modeldesk.model.Severity;

/// How many issues there are of each kind, whatever the filter, how many of those that could be are
/// listed, and when Omni last answered, as `14:46`, empty before.
public record Tally(
    long errors,
    long warnings,
    long infos,
    long local,
    long omni,
    long content,
    long ignored,
    Listed listed,
    String validatedAt) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, new Listed(0, 0), "");

  /// How many of how many the filter lets through.
  public record Listed(long count, long of) {}

  static Tally of(List<Issue> issues, long ignored, Listed listed, String validatedAt) {
    return new Tally(
        issues.stream().filter(issue -> issue.severity() == Severity.ERROR).count(),
        issues.stream().filter(issue -> issue.severity() == Severity.WARNING).count(),
        issues.stream().filter(issue -> issue.severity() == Severity.INFO).count(),
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.LOCAL).count(),
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.OMNI).count(),
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.CONTENT).count(),
        ignored,
        listed,
        validatedAt);
  }
}
