package modeldesk.ui.rename;

import java.util.List;
import modeldesk.lang.rename.Place;
import modeldesk.lang.rename.RenamedFile;

/// A line of the list of changes.
public sealed interface ChangeRow {
  RenamedFile file();

  /// A file with the places that follow.
  record File(RenamedFile file, List<Place> places) implements ChangeRow {
    public File {
      places = List.copyOf(places);
    }

    /// Whether only texts of the file follow.
    boolean isOfTexts() {
      return !places.isEmpty() && places.getFirst().kind() == Place.Kind.MENTION;
    }
  }

  /// A place; `line` counts from 1, `text` is what stands on it.
  record At(RenamedFile file, Place place, int line, String text) implements ChangeRow {}
}
