package modeldesk.ui.palette;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Best;
import modeldesk.lang.complete.Qualified;
import modeldesk.model.FileName;
import modeldesk.model.Project;

/// The files of a project, found by a few letters of their names.
final class FileFinder {
  private record Named(FileName file, Qualified name) {}

  private final Project project;
  private final List<Named> files;

  FileFinder(Project project) {
    this.project = project;
    files =
        project.names().stream()
            .filter(name -> project.text(name) != null)
            .map(name -> new Named(name, Row.named(name)))
            .toList();
  }

  int size() {
    return files.size();
  }

  /// The files that fit, the best first; without letters all of them, the `recent` ones before the
  /// others.
  List<Row> find(Query query, List<FileName> recent) {
    if (query.letters().isEmpty()) {
      return all(query, recent);
    }
    return Best.of(
            files,
            named -> named.name().rank(query.letters()),
            named -> named.file().key().length())
        .stream()
        .map(named -> row(named.file(), query))
        .toList();
  }

  private List<Row> all(Query query, List<FileName> recent) {
    Set<FileName> others = new LinkedHashSet<>();
    files.forEach(named -> others.add(named.file()));
    List<FileName> first = recent.stream().filter(others::remove).toList();
    List<Row> rows = new ArrayList<>();
    group(Messages.get("palette.files.lately"), first, query, rows);
    group(Messages.get("palette.files.all"), List.copyOf(others), query, rows);
    return rows;
  }

  private void group(String title, List<FileName> names, Query query, List<Row> rows) {
    if (!names.isEmpty()) {
      rows.add(new Row.Group(title));
      names.forEach(name -> rows.add(row(name, query)));
    }
  }

  /// The row of one file.
  Row row(FileName name, Query query) {
    return new Row.File(
        name, project.drafts().containsKey(name), query.letters(), query.line(), query.column());
  }
}
