package modeldesk.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the model list (api.md §1.4, §2.2).
public record WireModels(@Nullable PageInfo pageInfo, @Nullable List<@Nullable WireModel> records) {

  /// Where the page stands among the others.
  public record PageInfo(
      @Nullable Boolean hasNextPage, @Nullable String nextCursor, @Nullable Integer totalRecords) {}
}
