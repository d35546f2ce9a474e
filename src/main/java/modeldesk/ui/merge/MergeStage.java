package modeldesk.ui.merge;

/// How far a merge is.
public sealed interface MergeStage {
  /// The server is being asked; `what` says for what.
  record Reading(String what) implements MergeStage {}

  /// It could not be read what would be merged.
  record Failed(String sentence) implements MergeStage {}

  /// The user looks at it.
  record Review(MergePlan plan) implements MergeStage {}

  /// The request is under way.
  record Merging(MergePlan plan) implements MergeStage {}

  /// It is over, one way or the other.
  record Ended(MergePlan plan, MergeOutcome outcome) implements MergeStage {}
}
