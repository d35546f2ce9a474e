package modeldesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The documents that use a model and what is wrong with their references to it (api.md §2.14).
/// `branchName` is null when the model itself was checked.
public record ContentReport(@Nullable String branchName, List<Document> documents) {
  public ContentReport {
    documents = List.copyOf(documents);
  }

  /// How many findings there are in all documents.
  public int issueCount() {
    return documents.stream().mapToInt(Document::issueCount).sum();
  }

  /// One dashboard or workbook. `type` is Omni's word, such as `Published` or `draft`; `folder` is
  /// its path and `owner` a name or an address, null where Omni did not say.
  public record Document(
      String id,
      String identifier,
      String name,
      @Nullable String type,
      @Nullable String folder,
      @Nullable String owner,
      boolean needsPullRequest,
      List<Query> queries,
      List<String> filterIssues) {
    public Document {
      queries = List.copyOf(queries);
      filterIssues = List.copyOf(filterIssues);
    }

    /// How many findings there are in its queries and dashboard filters.
    public int issueCount() {
      return filterIssues.size() + queries.stream().mapToInt(q -> q.issues().size()).sum();
    }
  }

  /// One query of a document; without issues it was found in order.
  public record Query(String name, List<String> issues) {
    public Query {
      issues = List.copyOf(issues);
    }
  }
}
