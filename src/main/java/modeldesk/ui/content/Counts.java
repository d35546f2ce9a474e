package modeldesk.ui.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import modeldesk.lang.check.ContentNames;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;

/// The documents that use the name to replace, and those that use the new one already (api.md
/// §2.14). A document and its draft on a branch are listed each.
public record Counts(
    ContentName find, List<ContentReport.Document> using, List<ContentReport.Document> usingNew) {
  public Counts {
    using = List.copyOf(using);
    usingNew = List.copyOf(usingNew);
  }

  /// How many queries the documents have; Omni does not say which of them use the name.
  public int queries() {
    return using.stream().mapToInt(document -> document.queries().size()).sum();
  }

  /// How many queries are reported for the name.
  public long brokenQueries() {
    return using.stream()
        .flatMap(document -> document.queries().stream())
        .filter(query -> query.issues().stream().anyMatch(this::isAbout))
        .count();
  }

  /// How many dashboard filters are reported for the name.
  public long brokenFilters() {
    return using.stream()
        .flatMap(document -> document.filterIssues().stream())
        .filter(this::isAbout)
        .count();
  }

  /// How many of the documents change only through a pull request.
  public long pullRequests() {
    return using.stream().filter(ContentReport.Document::needsPullRequest).count();
  }

  /// The documents that a replacement has changed since `before` was counted, by their ids: those
  /// that lost the old name or got the new one.
  Set<String> changedSince(Counts before) {
    Set<String> changed = new HashSet<>();
    Set<String> now = keys(using);
    before.using.stream().filter(d -> !now.contains(key(d))).forEach(d -> changed.add(d.id()));
    Set<String> then = keys(before.usingNew);
    usingNew.stream().filter(d -> !then.contains(key(d))).forEach(d -> changed.add(d.id()));
    return changed;
  }

  Set<String> ids() {
    return using.stream().map(ContentReport.Document::id).collect(Collectors.toSet());
  }

  private boolean isAbout(String message) {
    return ContentNames.in(message).filter(find::equals).isPresent();
  }

  private static Set<String> keys(List<ContentReport.Document> documents) {
    return documents.stream().map(Counts::key).collect(Collectors.toSet());
  }

  private static String key(ContentReport.Document document) {
    return document.id() + "\n" + document.type();
  }
}
