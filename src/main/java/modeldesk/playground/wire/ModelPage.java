package modeldesk.playground.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the model list (api.md §1.4).
public record ModelPage(PageInfo pageInfo, List<ModelRecord> records) {
  /// Where the page stands in the list.
  public record PageInfo(
      boolean hasNextPage, @Nullable String nextCursor, int pageSize, int totalRecords) {}
}
