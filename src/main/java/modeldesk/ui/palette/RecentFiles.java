package modeldesk.ui.palette;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import org.jspecify.annotations.Nullable;

/// The files that were in front lately, of each target since the program began, and those whose
/// tabs are open.
final class RecentFiles {
  private static final int MOST = 10;

  private final Documents documents;
  private final Map<Target.Place, Deque<FileName>> lately = new HashMap<>();

  RecentFiles(Documents documents) {
    this.documents = documents;
    documents.activeProperty().subscribe(this::inFront);
  }

  /// The last one first; the one in front, where one is already, is the last of all.
  List<FileName> of(Target target) {
    Set<FileName> files = new LinkedHashSet<>(of(target.place()));
    documents.open().forEach(document -> files.add(document.name()));
    Document front = documents.active();
    if (front == null) {
      return files.stream().limit(MOST).toList();
    }
    files.remove(front.name());
    List<FileName> others = new ArrayList<>(files.stream().limit(MOST - 1).toList());
    others.add(front.name());
    return others;
  }

  private void inFront(@Nullable Document document) {
    if (document != null) {
      Deque<FileName> files = of(document.target().place());
      files.remove(document.name());
      files.addFirst(document.name());
      if (files.size() > MOST) {
        files.removeLast();
      }
    }
  }

  private Deque<FileName> of(Target.Place place) {
    return lately.computeIfAbsent(place, key -> new ArrayDeque<>());
  }
}
