package modeldesk.yaml;

/// What becomes of a value that stands in all texts, or in both that changed it.
sealed interface MergeOutcome {
  /// It stays as mine has it.
  record Stays() implements MergeOutcome {}

  /// Theirs takes its place.
  record Taken() implements MergeOutcome {}

  /// Both changed it, and it has no parts that could be told apart.
  record Clashes() implements MergeOutcome {}

  /// The characters of mine from `from` to `to` become `piece`.
  record Changes(MergePiece piece, int from, int to) implements MergeOutcome {}
}
