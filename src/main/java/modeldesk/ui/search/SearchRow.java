package modeldesk.ui.search;

import modeldesk.lang.find.Spot;
import modeldesk.lang.search.FileMatches;

/// A row of the results: a file with how many places are in it, or one of them.
sealed interface SearchRow {
  /// The file it belongs to.
  FileMatches in();

  /// The place that the row leads to.
  Spot spot();

  /// The first row of a file.
  record Heading(FileMatches in) implements SearchRow {
    @Override
    public Spot spot() {
      return in.spots().getFirst();
    }
  }

  record Place(FileMatches in, Spot spot) implements SearchRow {}
}
