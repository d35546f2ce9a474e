package modeldesk.lang.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Span;

/// Gathers what a rename changes; a place that two spellings find is changed once.
final class Places {
  private final SortedMap<FileName, NavigableMap<Integer, Place>> files = new TreeMap<>();
  private final Map<FileName, Place> aliases = new TreeMap<>();

  /// The name is given here.
  void declare(FileName file, Span span, String text) {
    of(file)
        .put(span.start(), new Place(Place.Kind.DECLARATION, List.of(Edit.replace(span, text))));
  }

  /// The name is used here.
  void refer(FileName file, Span span, String text) {
    of(file)
        .putIfAbsent(
            span.start(), new Place(Place.Kind.REFERENCE, List.of(Edit.replace(span, text))));
  }

  /// A text writes of the name here.
  void mention(FileName file, Span span, String text) {
    of(file)
        .putIfAbsent(
            span.start(), new Place(Place.Kind.MENTION, List.of(Edit.replace(span, text))));
  }

  /// Changes what belongs to a place that was found before.
  void attach(FileName file, int start, Edit edit) {
    Place place = of(file).get(start);
    if (place != null) {
      List<Edit> edits = new ArrayList<>(place.edits());
      edits.add(edit);
      of(file).put(start, new Place(place.kind(), edits));
    }
  }

  /// The old name is kept here.
  void alias(FileName file, Edit edit) {
    aliases.put(file, new Place(Place.Kind.ALIAS, List.of(edit)));
  }

  private NavigableMap<Integer, Place> of(FileName file) {
    return files.computeIfAbsent(file, f -> new TreeMap<>());
  }

  /// The places found so far that lie in a stretch of a file.
  List<Place> within(FileName file, Span span) {
    return List.copyOf(of(file).subMap(span.start(), true, span.end(), true).values());
  }

  SortedMap<FileName, List<Place>> all() {
    SortedMap<FileName, List<Place>> all = new TreeMap<>();
    files.forEach((file, places) -> {
      if (!places.isEmpty()) {
        all.put(file, new ArrayList<>(places.values()));
      }
    });
    aliases.forEach((file, place) -> all.computeIfAbsent(file, f -> new ArrayList<>()).add(place));
    return all;
  }
}
