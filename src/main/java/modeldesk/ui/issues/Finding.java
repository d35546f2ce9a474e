package modeldesk.ui.issues;

import modeldesk.api.ServerIssue;
import modeldesk.model.Issue;

/// What makes two findings of different validations the same one (api.md §2.10).
record Finding(String message, String yamlPath) {
  static Finding of(Issue issue) {
    return new Finding(issue.message(), issue.yamlPath());
  }

  static Finding of(ServerIssue issue) {
    return new Finding(issue.message(), issue.yamlPath());
  }
}
