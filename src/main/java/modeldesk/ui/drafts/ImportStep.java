package modeldesk.ui.drafts;

/// Where an import is.
public enum ImportStep {
  /// No card is shown.
  CLOSED,
  /// The user says what to import.
  CHOOSING,
  /// It is being read.
  READING,
  /// The user says which drafts come in.
  REVIEW,
  /// They are being written.
  TAKING
}
