package modeldesk.ui.code;

/// A key, an item of a list or a value of several lines, which folds into its first one: lines from
/// 0, the last one included, and how deep it is, 1 for the outermost.
record Block(int first, int last, int level) {
  /// Whether a line is one of it.
  boolean contains(int line) {
    return first <= line && line <= last;
  }
}
