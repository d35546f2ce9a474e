package modeldesk.lang.rename;

import java.util.Collection;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.text.Edits;

/// What a rename does to one file: the places it changes in the text before, and the name the file
/// has afterwards, another one for a view or topic that is called as its file is.
public record RenamedFile(FileName file, FileName becomes, String before, List<Place> places) {
  public RenamedFile {
    places = List.copyOf(places);
  }

  public boolean moves() {
    return !file.equals(becomes);
  }

  /// All edits, those in texts aside, which nobody has to make.
  public Edits edits() {
    return edits(places.stream().filter(place -> place.kind() != Place.Kind.MENTION).toList());
  }

  /// The edits at some of the places only.
  public Edits edits(Collection<Place> chosen) {
    return new Edits(chosen.stream().flatMap(place -> place.edits().stream()).toList());
  }

  public String after() {
    return edits().apply(before);
  }
}
