package modeldesk.ui.palette;

import java.util.List;
import modeldesk.lang.complete.Qualified;
import modeldesk.lang.complete.Ranking;
import modeldesk.model.FileName;
import modeldesk.text.Span;

/// A row of the palette. `letters` are those it was found by.
sealed interface Row {
  /// The title of the rows below it, which cannot be chosen.
  record Group(String title) implements Row {}

  /// A file to open, whether it differs from what was fetched, and at which line and column from 1;
  /// 0 for where one was last, and for the start of the line.
  record File(FileName name, boolean draft, String letters, int line, int column) implements Row {
    /// Where the letters stand in the key.
    List<Span> places() {
      return letters.isEmpty() ? List.of() : named(name).places(letters);
    }
  }

  /// Something to do.
  record Action(Offer offer, String letters) implements Row {
    /// Where the letters stand in the title.
    List<Span> places() {
      return Ranking.places(letters, offer.title());
    }
  }

  /// A file as it is found by letters: by its name, or with its folder.
  static Qualified named(FileName file) {
    return new Qualified(file.baseName(), file.key(), '/');
  }
}
