package modeldesk.ui.search;

/// By what is searched.
public enum Way {
  /// By what the texts say.
  TEXT,
  /// By what parts of the model have or lack.
  PARTS
}
