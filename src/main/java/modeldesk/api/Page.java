package modeldesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a cursor-paged list (api.md §1.4). `nextCursor` is opaque and null on the last page;
/// `total` counts the records of all pages.
public record Page<T>(List<T> records, @Nullable String nextCursor, int total) {
  public Page {
    records = List.copyOf(records);
  }

  public boolean hasNext() {
    return nextCursor != null;
  }
}
