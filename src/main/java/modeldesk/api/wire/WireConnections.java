package modeldesk.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The connection list, under either of its two names (api.md §1.4, §2.13).
public record WireConnections(
    @Nullable List<@Nullable Item> connections, @Nullable List<@Nullable Item> records) {

  /// One connection.
  public record Item(
      @Nullable String id,
      @Nullable String name,
      @Nullable String dialect,
      @Nullable String database) {}
}
