package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The answer of the content validator (api.md §2.14). Issues are texts, or objects around one.
public record WireContent(@Nullable Branch branch, @Nullable List<@Nullable Item> content) {

  /// The branch the documents were checked against.
  public record Branch(@Nullable String id, @Nullable String name) {}

  /// One document.
  public record Item(
      @JsonProperty("document_id") @Nullable String documentId,
      @Nullable String identifier,
      @Nullable String name,
      @Nullable String type,
      @Nullable Folder folder,
      @Nullable Owner owner,
      @JsonProperty("require_pull_request_to_publish") @Nullable Boolean needsPullRequest,
      @JsonProperty("queries_and_issues") @Nullable List<@Nullable Query> queries,
      @JsonProperty("dashboard_filter_issues") @Nullable JsonNode filterIssues) {}

  /// Where it lies.
  public record Folder(@Nullable String name, @Nullable String path) {}

  /// Whose it is.
  public record Owner(@Nullable String name, @Nullable String email) {}

  /// One query of it.
  public record Query(
      @JsonProperty("query_name") @Nullable String queryName, @Nullable JsonNode issues) {}
}
