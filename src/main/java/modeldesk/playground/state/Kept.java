package modeldesk.playground.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.wire.KeptModel;
import modeldesk.playground.wire.KeptWarehouse;

/// Between what the Playground knows and what its data folder keeps.
final class Kept {
  private Kept() {}

  static KeptModel model(ModelEntry model, SortedMap<String, Authored> files) {
    SortedMap<String, KeptModel.KeptFile> kept = new TreeMap<>();
    files.forEach((key, authored) -> kept.put(key, file(authored)));
    return new KeptModel(
        model.id(),
        model.name(),
        model.kind().name(),
        model.baseModelId(),
        model.connectionId(),
        model.createdAt().toString(),
        model.updatedAt().toString(),
        model.deletedAt() == null ? null : model.deletedAt().toString(),
        kept);
  }

  private static KeptModel.KeptFile file(Authored authored) {
    return switch (authored) {
      case Authored.Whole(var text, var below) -> new KeptModel.KeptFile(true, text, below);
      case Authored.Delta(var text) -> new KeptModel.KeptFile(false, text, null);
    };
  }

  static ModelEntry entry(KeptModel kept) {
    return new ModelEntry(
        kept.id(),
        kept.name(),
        ModelKind.of(kept.kind()),
        kept.baseModelId(),
        kept.connectionId(),
        Instant.parse(kept.createdAt()),
        Instant.parse(kept.updatedAt()),
        kept.deletedAt() == null ? null : Instant.parse(kept.deletedAt()));
  }

  static SortedMap<String, Authored> files(KeptModel kept) {
    SortedMap<String, Authored> files = new TreeMap<>();
    kept.files()
        .forEach((key, file) ->
            files.put(
                key,
                file.combined()
                    ? new Authored.Whole(file.text(), file.below())
                    : new Authored.Delta(file.text())));
    return files;
  }

  static KeptWarehouse warehouse(Warehouse warehouse) {
    return new KeptWarehouse(
        warehouse.tables().stream().map(Kept::table).toList(),
        warehouse.offloaded().stream().sorted().toList(),
        warehouse.pending().stream().map(Kept::change).toList(),
        warehouse.unread().stream().map(Kept::table).toList());
  }

  private static KeptWarehouse.KeptTable table(Table table) {
    return new KeptWarehouse.KeptTable(
        table.catalog(), table.schema(), table.name(), table.columns());
  }

  private static KeptWarehouse.KeptChange change(Warehouse.Change change) {
    return new KeptWarehouse.KeptChange(
        change.columnOf(), change.column(), table(change.added()), change.droppedKey());
  }

  static Warehouse warehouse(KeptWarehouse kept) {
    List<Warehouse.Change> pending =
        kept.pending().stream()
            .map(c ->
                new Warehouse.Change(c.columnOf(), c.column(), table(c.added()), c.droppedKey()))
            .toList();
    List<Table> tables = kept.tables().stream().map(Kept::table).toList();
    List<KeptWarehouse.KeptTable> unread = kept.unread() == null ? List.of() : kept.unread();
    return new Warehouse(
        tables, Set.copyOf(kept.offloaded()), pending, unread.stream().map(Kept::table).toList());
  }

  private static Table table(KeptWarehouse.KeptTable kept) {
    return new Table(kept.catalog(), kept.schema(), kept.name(), kept.columns());
  }
}
