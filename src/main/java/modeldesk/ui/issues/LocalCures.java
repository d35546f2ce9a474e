package modeldesk.ui.issues;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The cures that the rules know for issues, in the texts of one check. For a background thread.
record LocalCures(Check check) {
  /// All cures of an issue, the best first; none when it is not found any more.
  List<Fix> all(Issue issue) {
    return finding(issue).map(found -> found.fixes(check.model())).orElse(List.of());
  }

  Optional<Fix> best(Issue issue) {
    return all(issue).stream().findFirst();
  }

  /// The finding an issue came from. Its place may have moved a little since.
  private Optional<Finding> finding(Issue issue) {
    FileName file = issue.file();
    Issue.Rule rule = issue.rule();
    if (file == null || rule == null) {
      return Optional.empty();
    }
    return check.findings(file).stream()
        .filter(found -> found.code().equals(rule.code()))
        .min(
            Comparator.comparing((Finding found) -> !found.message().equals(issue.message()))
                .thenComparingInt(found -> distance(found.span(), issue.span())));
  }

  private static int distance(Span found, @Nullable Span shown) {
    return shown == null ? 0 : Math.abs(found.start() - shown.start());
  }
}
