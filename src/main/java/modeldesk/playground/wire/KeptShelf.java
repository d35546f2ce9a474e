package modeldesk.playground.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The documents and their drafts as the data folder keeps them.
public record KeptShelf(List<Document> published, List<Draft> drafts) {

  /// A document.
  public record Document(
      String id,
      String identifier,
      String name,
      String modelId,
      @Nullable String folder,
      boolean personal,
      String owner,
      List<String> labels,
      boolean pullRequest,
      List<Query> queries,
      List<String> filters) {}

  /// One of its queries.
  public record Query(
      String name, String key, @Nullable String topic, String view, List<String> fields) {}

  /// A document as a branch will publish it.
  public record Draft(Document document, String branchId) {}
}
