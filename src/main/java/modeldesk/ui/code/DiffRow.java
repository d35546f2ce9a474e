package modeldesk.ui.code;

/// A row of a diff.
sealed interface DiffRow {
  /// How a line stands on the two sides.
  enum Kind {
    SAME,
    CHANGED,
    REMOVED,
    ADDED
  }

  /// Lines from 0. Side by side, -1 is the side that has no such line; in the unified view a
  /// removed or added line names the line it became or was, -1 when there is none.
  record Line(Kind kind, int left, int right) implements DiffRow {}

  /// `count` equal lines that are not shown, from these lines on.
  record Fold(int left, int right, int count) implements DiffRow {}
}
