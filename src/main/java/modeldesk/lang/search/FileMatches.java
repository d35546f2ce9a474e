package modeldesk.lang.search;

import java.util.List;
import modeldesk.lang.find.Spot;
import modeldesk.model.FileName;

/// What was found in one file, in the order of its text; `text` is what it said then.
public record FileMatches(FileName file, String text, List<Spot> spots) {
  public FileMatches {
    spots = List.copyOf(spots);
  }
}
