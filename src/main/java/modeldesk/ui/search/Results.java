package modeldesk.ui.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.lang.find.Spot;
import modeldesk.lang.search.FileMatches;
import modeldesk.model.FileName;
import modeldesk.text.Edits;
import modeldesk.text.Span;

/// The places that were found, below their files; they follow what is typed meanwhile. Those of a
/// search before stay until the first of the next come, so that nothing flickers while one types.
final class Results {
  private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
  private final ObservableList<SearchRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private List<FileMatches> files = new ArrayList<>();
  private Map<FileName, List<Edits>> sinceListed = new HashMap<>();
  private Map<FileName, List<Edits>> sinceAsked = new HashMap<>();
  private int places;
  private boolean old;

  ObservableList<SearchRow> rows() {
    return rowsView;
  }

  List<FileMatches> files() {
    return List.copyOf(files);
  }

  int places() {
    return places;
  }

  /// A search begins, in the texts as they are now.
  void begin() {
    sinceAsked = new HashMap<>();
    old = true;
  }

  /// Some of the places of the search that began last, in order.
  void add(List<FileMatches> found) {
    List<SearchRow> more = new ArrayList<>();
    for (FileMatches file : found) {
      more.add(new SearchRow.Heading(file));
      file.spots().forEach(spot -> more.add(new SearchRow.Place(file, spot)));
    }
    if (old) {
      forget();
      rows.setAll(more);
    } else {
      rows.addAll(more);
    }
    files.addAll(found);
    places += found.stream().mapToInt(file -> file.spots().size()).sum();
  }

  void clear() {
    forget();
    rows.clear();
  }

  private void forget() {
    old = false;
    files = new ArrayList<>();
    places = 0;
    sinceListed = sinceAsked;
  }

  void edited(FileName file, Edits edits) {
    sinceListed.computeIfAbsent(file, f -> new ArrayList<>()).add(edits);
    if (old) {
      sinceAsked.computeIfAbsent(file, f -> new ArrayList<>()).add(edits);
    }
  }

  /// Where a place is now.
  Span now(Spot spot) {
    Span span = spot.span();
    for (Edits edits : sinceListed.getOrDefault(spot.file(), List.of())) {
      span = edits.map(span);
    }
    return span;
  }
}
