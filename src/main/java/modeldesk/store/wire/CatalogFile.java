package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a server listed; `format` counts the layouts of the file, `seenAt` is ISO 8601.
public record CatalogFile(
    @Nullable Integer format,
    @Nullable String seenAt,
    @Nullable List<@Nullable Named> connections,
    @Nullable List<@Nullable ModelRecord> models) {

  /// A connection.
  public record Named(
      @Nullable String id,
      @Nullable String name,
      @Nullable String dialect,
      @Nullable String database) {}
}
