package modeldesk.model;

/// How bad an issue is; errors first.
public enum Severity {
  ERROR,
  WARNING,
  /// It works, and could be better.
  INFO
}
