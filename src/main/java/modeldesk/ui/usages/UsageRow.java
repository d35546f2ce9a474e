package modeldesk.ui.usages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.find.Spot;
import modeldesk.model.FileName;

/// A row of the list: a file with how many places are in it, one of them, or what stands above the
/// files where the name is only written of.
sealed interface UsageRow {
  /// The place that the row leads to.
  Spot spot();

  record Heading(FileName file, int count, Spot spot) implements UsageRow {}

  record Place(Spot spot) implements UsageRow {}

  /// What follows are mentions in texts.
  record Texts(int count, Spot spot) implements UsageRow {}

  /// The places below their files, in the order of the files; those in texts come last.
  static List<UsageRow> of(List<Spot> spots, List<Spot> texts) {
    List<UsageRow> rows = new ArrayList<>();
    add(spots, rows);
    if (!texts.isEmpty()) {
      rows.add(new Texts(texts.size(), texts.getFirst()));
      add(texts, rows);
    }
    return rows;
  }

  private static void add(List<Spot> spots, List<UsageRow> rows) {
    Map<FileName, List<Spot>> files = new LinkedHashMap<>();
    spots.forEach(spot -> files.computeIfAbsent(spot.file(), f -> new ArrayList<>()).add(spot));
    files.forEach((file, places) -> {
      rows.add(new Heading(file, places.size(), places.getFirst()));
      places.forEach(spot -> rows.add(new Place(spot)));
    });
  }
}
