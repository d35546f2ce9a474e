package modeldesk.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the content validator says about one document (api.md §2.14). The same message is one
/// finding wherever it holds: in `queries`, by their names, and in so many dashboard filters.
public record ContentFinding(
    ContentReport.Document document, String message, List<String> queries, int filters) {
  public ContentFinding {
    queries = List.copyOf(queries);
  }

  /// The findings of a report, document by document.
  public static List<ContentFinding> of(ContentReport report) {
    List<ContentFinding> findings = new ArrayList<>();
    report.documents().forEach(document -> findings.addAll(of(document)));
    return List.copyOf(findings);
  }

  private static List<ContentFinding> of(ContentReport.Document document) {
    Map<String, List<String>> queries = new LinkedHashMap<>();
    for (ContentReport.Query query : document.queries()) {
      Set<String> once = new LinkedHashSet<>(query.issues());
      once.forEach(m -> queries.computeIfAbsent(m, x -> new ArrayList<>()).add(query.name()));
    }
    document.filterIssues().forEach(m -> queries.computeIfAbsent(m, x -> new ArrayList<>()));
    List<ContentFinding> findings = new ArrayList<>();
    queries.forEach((message, names) -> {
      long filters = document.filterIssues().stream().filter(message::equals).count();
      findings.add(new ContentFinding(document, message, names, (int) filters));
    });
    return findings;
  }
}
