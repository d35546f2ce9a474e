package modeldesk.ui.merge;

/// How a file the branch touched stands to the version of the shared model.
public enum Drift {
  /// The branch lacks what changed on the shared model since: a merge would overwrite it.
  OVERWRITTEN,
  /// Whether something changed there since cannot be told, and the branch does more than add to it.
  UNKNOWN,
  /// It changed there since, and the branch shows that change too; Omni may still put what the
  /// branch wrote before over it (api.md §4).
  INCLUDED,
  /// Nothing changed there since, as far as is known.
  NONE;

  /// Whether the user must say that this is meant.
  public boolean asks() {
    return this != NONE;
  }
}
