package modeldesk.ui.merge;

/// Which two states of a file are compared.
public enum MergeSight {
  /// From the beginning of the branch to the shared model now.
  THEIRS,
  /// From the beginning of the branch to the branch now.
  MINE,
  /// From the shared model now to the branch: what the merge does.
  RESULT
}
