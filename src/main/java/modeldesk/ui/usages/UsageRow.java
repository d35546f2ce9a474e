package modeldesk.ui.usages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.find.Spot;
import modeldesk.model.FileName;

/// A row of the list: a file with how many places are in it, or one of them.
sealed interface UsageRow {
  record Heading(FileName file, int count) implements UsageRow {}

  record Place(Spot spot) implements UsageRow {}

  /// The places below their files, in the order of the files.
  static List<UsageRow> of(List<Spot> spots) {
    Map<FileName, List<Spot>> files = new LinkedHashMap<>();
    spots.forEach(spot -> files.computeIfAbsent(spot.file(), f -> new ArrayList<>()).add(spot));
    List<UsageRow> rows = new ArrayList<>(spots.size() + files.size());
    files.forEach((file, places) -> {
      rows.add(new Heading(file, places.size()));
      places.forEach(spot -> rows.add(new Place(spot)));
    });
    return rows;
  }
}
