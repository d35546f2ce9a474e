package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.find.Spot;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.text.LineIndex;

/// A row of the list below the text.
public sealed interface LooseRow {
  /// Something wrong on a line of the text, counted from 1.
  record Problem(LooseFile file, Issue issue, int line) implements LooseRow {
    boolean isCurable() {
      Issue.Rule rule = issue.rule();
      return rule != null && rule.curable() && !file.isReadOnly();
    }
  }

  /// The file of the places below.
  record Heading(FileName file, int count) implements LooseRow {}

  /// A place where a name stands, in the file of the model at `path`.
  record Place(Path path, Spot spot) implements LooseRow {}

  /// What is wrong with a file, the worst first.
  static List<LooseRow> problems(LooseFile file) {
    LineIndex lines = LineIndex.of(file.text());
    return file.issues().stream()
        .sorted(Comparator.comparing(Issue::severity))
        .map(issue -> (LooseRow) new Problem(file, issue, line(lines, issue)))
        .toList();
  }

  private static int line(LineIndex lines, Issue issue) {
    return issue.span() == null ? 1 : lines.lineOf(issue.span().start()) + 1;
  }

  /// Places in the model around a file, below the files they are in.
  static List<LooseRow> places(LooseFile from, List<Spot> spots) {
    Map<FileName, List<Spot>> byFile = new LinkedHashMap<>();
    spots.forEach(spot -> byFile.computeIfAbsent(spot.file(), any -> new ArrayList<>()).add(spot));
    List<LooseRow> places = new ArrayList<>();
    byFile.forEach((name, list) -> {
      places.add(new Heading(name, list.size()));
      list.forEach(spot -> places.add(new Place(from.pathOf(name), spot)));
    });
    return places;
  }
}
