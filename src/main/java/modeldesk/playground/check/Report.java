package modeldesk.playground.check;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.wire.IssueBody;

/// The issues found so far.
final class Report {
  private final List<IssueBody> issues = new ArrayList<>();

  void error(String message, String... path) {
    issues.add(new IssueBody(message, false, String.join(",", path), null));
  }

  void warning(String message, String... path) {
    issues.add(new IssueBody(message, true, String.join(",", path), null));
  }

  void error(String message, IssueBody.AutoFix fix, String... path) {
    issues.add(new IssueBody(message, false, String.join(",", path), fix));
  }

  void warning(String message, IssueBody.AutoFix fix, String... path) {
    issues.add(new IssueBody(message, true, String.join(",", path), fix));
  }

  List<IssueBody> issues() {
    return List.copyOf(issues);
  }
}
