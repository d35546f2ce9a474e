package modeldesk.lang.compare;

/// What the right one of two states did to what the left one has.
public enum Difference {
  ADDED,
  CHANGED,
  DELETED
}
