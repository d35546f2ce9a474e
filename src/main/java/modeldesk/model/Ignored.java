package modeldesk.model;

import java.time.Instant;

/// A piece of advice that somebody chose not to follow, and why: that of one rule at one place,
/// which is written as Omni does (api.md §5.3).
public record Ignored(String code, String place, String reason, Instant at) {
  /// Whether it is about the same thing, for whatever reason.
  public boolean isSame(Ignored other) {
    return code.equals(other.code) && place.equals(other.place);
  }

  /// Whether an issue is what is ignored.
  public boolean covers(Issue issue) {
    Issue.Rule rule = issue.rule();
    return issue.origin() == Issue.Origin.LOCAL
        && rule != null
        && rule.code().equals(code)
        && issue.yamlPath().equals(place);
  }
}
