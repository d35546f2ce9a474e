package modeldesk.ui.search;

/// A row of what replacing changes: a file, or one of its places.
sealed interface ReplaceRow {
  Replaced in();

  record File(Replaced in) implements ReplaceRow {}

  record At(Replaced in, Replaced.Change change) implements ReplaceRow {}
}
