package modeldesk.ui.issues;

/// Why the table has no rows.
public enum Emptiness {
  /// It has.
  NONE,
  /// No model is open.
  NOTHING_OPEN,
  /// Omni was not asked yet and nothing was found here.
  NEVER_VALIDATED,
  /// Omni is being asked.
  VALIDATING,
  /// Nothing is wrong.
  CLEAN,
  /// What is found does not match the filter.
  FILTERED
}
