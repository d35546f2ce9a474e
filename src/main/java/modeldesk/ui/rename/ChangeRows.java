package modeldesk.ui.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import modeldesk.lang.rename.Place;
import modeldesk.lang.rename.RenamedFile;
import modeldesk.lang.rename.Renaming;

/// Makes the list of changes: each file, below it the lines that name what is renamed, and then
/// once more the files with texts that mention it.
final class ChangeRows {
  private static final int BEFORE = 24;

  private ChangeRows() {}

  static List<ChangeRow> of(Renaming renaming) {
    List<ChangeRow> rows = new ArrayList<>();
    for (RenamedFile file : renaming.files()) {
      List<Place> places = of(file, kind -> kind != Place.Kind.ALIAS && kind != Place.Kind.MENTION);
      if (!places.isEmpty() || file.moves()) {
        add(file, places, rows);
      }
    }
    for (RenamedFile file : renaming.files()) {
      List<Place> mentions = of(file, kind -> kind == Place.Kind.MENTION);
      if (!mentions.isEmpty()) {
        add(file, mentions, rows);
      }
    }
    return rows;
  }

  private static List<Place> of(RenamedFile file, Predicate<Place.Kind> wanted) {
    return file.places().stream().filter(place -> wanted.test(place.kind())).toList();
  }

  private static void add(RenamedFile file, List<Place> places, List<ChangeRow> rows) {
    rows.add(new ChangeRow.File(file, places));
    places.forEach(place -> rows.add(at(file, place)));
  }

  private static ChangeRow at(RenamedFile file, Place place) {
    String text = file.before();
    int start = text.lastIndexOf('\n', place.start() - 1) + 1;
    int end = text.indexOf('\n', place.start());
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new ChangeRow.At(
        file, place, line, words(text, start, place.start(), end < 0 ? text.length() : end));
  }

  /// The line, from not far before the name.
  private static String words(String text, int start, int name, int end) {
    String before = text.substring(start, name).stripLeading();
    String near =
        before.length() <= BEFORE ? before : "…" + before.substring(before.length() - BEFORE + 1);
    return near + text.substring(name, end).stripTrailing();
  }
}
