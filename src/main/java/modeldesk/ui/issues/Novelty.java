package modeldesk.ui.issues;

/// How an issue of a branch relates to the shared model.
public enum Novelty {
  /// Only on the branch, or in a draft.
  NEW,
  /// The shared model has it too, or it stands in a file without a draft.
  ALREADY_THERE,
  /// Nobody looked at the shared model for it.
  NOT_COMPARED
}
