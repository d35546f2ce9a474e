package modeldesk.playground.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of a connection as the data folder keeps them.
public record KeptWarehouse(
    List<KeptTable> tables,
    List<String> offloaded,
    List<KeptChange> pending,
    @Nullable List<KeptTable> unread) {

  /// A table.
  public record KeptTable(
      @Nullable String catalog, String schema, String name, List<String> columns) {}

  /// What the next refresh will find.
  public record KeptChange(String columnOf, String column, KeptTable added, String droppedKey) {}
}
