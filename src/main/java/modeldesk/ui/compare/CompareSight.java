package modeldesk.ui.compare;

/// By what the differences are listed.
public enum CompareSight {
  PARTS,
  FILES
}
