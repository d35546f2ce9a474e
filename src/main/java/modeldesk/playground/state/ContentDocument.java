package modeldesk.playground.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dashboard or workbook that uses a model (api.md §2.14). `filters` are the fields its dashboard
/// filters by.
///
/// @param folder the path of its folder, null for none
/// @param personal whether that folder is somebody's own
/// @param pullRequest whether it is published by pull requests only
public record ContentDocument(
    String id,
    String identifier,
    String name,
    String modelId,
    @Nullable String folder,
    boolean personal,
    String owner,
    List<String> labels,
    boolean pullRequest,
    List<ContentQuery> queries,
    List<String> filters) {
  public ContentDocument {
    labels = List.copyOf(labels);
    queries = List.copyOf(queries);
    filters = List.copyOf(filters);
  }

  public ContentDocument with(List<ContentQuery> newQueries, List<String> newFilters) {
    return new ContentDocument(
        id,
        identifier,
        name,
        modelId,
        folder,
        personal,
        owner,
        labels,
        pullRequest,
        newQueries,
        newFilters);
  }
}
