package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A document the content validator looked at (api.md §2.14).
public record ContentItem(
    @JsonProperty("document_id") String documentId,
    String identifier,
    String name,
    String type,
    @JsonProperty("updated_at") String updatedAt,
    @Nullable Folder folder,
    Owner owner,
    @JsonProperty("require_pull_request_to_publish") boolean requirePullRequestToPublish,
    @JsonProperty("queries_and_issues") List<Query> queries,
    @JsonProperty("dashboard_filter_issues") List<String> dashboardFilterIssues) {

  /// Where it lies.
  public record Folder(String name, String path) {
    public static Folder of(String path) {
      return new Folder(path.substring(path.lastIndexOf('/') + 1), path);
    }
  }

  /// Whose it is.
  public record Owner(String name, String email) {
    public static Owner of(String name) {
      String first = name.split(" ", -1)[0].toLowerCase(Locale.ROOT);
      return new Owner(name, first + "@blobsrus.example");
    }
  }

  /// A query and what is wrong with it.
  public record Query(
      @JsonProperty("query_name") String queryName,
      @JsonProperty("query_presentation_id") String presentationId,
      @JsonProperty("query_id_map_key") String mapKey,
      List<String> issues) {}
}
