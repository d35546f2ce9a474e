package modeldesk.ui.kit;

/// One line of a tree that is kept as a flat list: its stable `key`, its level from 0, and whether
/// it opens.
public interface TreeRow {
  String key();

  int depth();

  default boolean isExpandable() {
    return false;
  }

  default boolean isExpanded() {
    return false;
  }

  /// Whether it only holds the place of lines that come where it stands.
  default boolean givesWay() {
    return false;
  }

  /// Whether it can be what the words in the filter of the tree look for; otherwise it only holds
  /// such lines together or stands in for them.
  default boolean isFound() {
    return !givesWay();
  }
}
