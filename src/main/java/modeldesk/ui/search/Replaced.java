package modeldesk.ui.search;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.find.Spot;
import modeldesk.lang.find.Spots;
import modeldesk.lang.search.TextSearch;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.YamlParser;

/// What replacing does to one file, place by place; `breaks` tells that all of it makes a file that
/// could be read one that cannot.
record Replaced(FileName file, String before, List<Change> changes, boolean breaks) {
  /// More edits than this become one over all they touch: an editor that makes them one by one
  /// keeps the window waiting.
  private static final int MOST = 500;

  /// A place and what it becomes.
  record Change(Spot spot, Edit edit) {}

  Replaced {
    changes = List.copyOf(changes);
  }

  /// Of the places in a text those that become something else.
  static Replaced of(FileName file, String text, TextSearch search, String by) {
    Spots spots = new Spots();
    List<Change> changes = new ArrayList<>();
    for (Edit edit : search.replace(text, by)) {
      if (!edit.replacement().equals(text.substring(edit.start(), edit.end()))) {
        Spot spot = spots.at(file, text, new Span(edit.start(), edit.end()));
        changes.add(new Change(spot, edit));
      }
    }
    return new Replaced(file, text, changes, breaks(text, changes));
  }

  private static boolean breaks(String text, List<Change> changes) {
    return !changes.isEmpty()
        && YamlParser.parse(text).isValid()
        && !YamlParser.parse(all(changes).apply(text)).isValid();
  }

  String after(List<Change> wanted) {
    return all(wanted).apply(before);
  }

  Edits edits(List<Change> wanted) {
    return wanted.size() > MOST ? Edits.between(before, after(wanted)) : all(wanted);
  }

  private static Edits all(List<Change> wanted) {
    return new Edits(wanted.stream().map(Change::edit).toList());
  }
}
