package modeldesk.playground.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// The tables of a connection's database as Omni last read them: what the schema layer of its
/// models is generated from. `offloaded` schemas exist but their views are not loaded (api.md
/// §2.7).
///
/// @param unread the tables as the database has them since, which the next refresh reads; none
///   where Omni read them already
public record Warehouse(
    List<Table> tables, Set<String> offloaded, List<Change> pending, List<Table> unread) {
  public Warehouse {
    unread = List.copyOf(unread);
    tables = List.copyOf(tables);
    offloaded = Set.copyOf(offloaded);
    pending = List.copyOf(pending);
  }

  /// What happened in the database and will be seen by the next refresh: a new column, a new table,
  /// a dropped table.
  public record Change(String columnOf, String column, Table added, String droppedKey) {}

  public Warehouse(List<Table> tables, Set<String> offloaded, List<Change> pending) {
    this(tables, offloaded, pending, List.of());
  }

  public static Warehouse of(Table... tables) {
    return new Warehouse(List.of(tables), Set.of(), List.of());
  }

  /// A database that Omni did not read yet.
  public static Warehouse unread(Table... tables) {
    return new Warehouse(List.of(), Set.of(), List.of(), List.of(tables));
  }

  /// The generated views by their key, without offloaded schemas.
  public SortedMap<String, String> views() {
    SortedMap<String, String> views = new TreeMap<>();
    for (Table table : tables) {
      if (!offloaded.contains(table.folder())) {
        views.put(table.key(), table.text());
      }
    }
    return views;
  }

  /// The generated views of one schema, loaded or not.
  public SortedMap<String, String> viewsOf(String schema) {
    SortedMap<String, String> views = new TreeMap<>();
    for (Table table : tables) {
      if (table.folder().equals(schema)) {
        views.put(table.key(), table.text());
      }
    }
    return views;
  }

  /// All schemas, loaded or not, sorted.
  public Set<String> schemas() {
    Set<String> names = new TreeSet<>();
    tables.forEach(table -> names.add(table.folder()));
    return names;
  }

  /// What a refresh makes of it: the next pending change, or an invented one when none is left, in
  /// the tables it is about. Dropped tables go only in a hard refresh (api.md §2.5).
  public Warehouse refreshed(RefreshJob job) {
    if (!unread.isEmpty()) {
      return new Warehouse(unread, offloaded, pending);
    }
    if (tables.isEmpty()) {
      return this;
    }
    Change change = pending.isEmpty() ? invented() : pending.getFirst();
    boolean whole = job.wanted().test(change.added());
    Map<String, Table> next = new LinkedHashMap<>();
    for (Table table : tables) {
      boolean grows = table.key().equals(change.columnOf());
      boolean wanted = job.wanted().test(table);
      next.put(table.key(), grows && wanted ? table.with(change.column()) : table);
      whole &= !grows || wanted;
    }
    if (job.wanted().test(change.added())) {
      next.put(change.added().key(), change.added());
    }
    if (job.hard()) {
      next.remove(change.droppedKey());
    }
    List<Change> rest = new ArrayList<>(pending);
    if (whole && !rest.isEmpty()) {
      rest.removeFirst();
    }
    return new Warehouse(List.copyOf(next.values()), offloaded, rest);
  }

  /// The database with another set of columns in one of its tables, which Omni does not know yet.
  public Warehouse altered(String key, UnaryOperator<Table> change) {
    List<Table> now = unread.isEmpty() ? tables : unread;
    return new Warehouse(
        tables,
        offloaded,
        pending,
        now.stream().map(table -> table.key().equals(key) ? change.apply(table) : table).toList());
  }

  private Change invented() {
    Table first = tables.getFirst();
    int number = 1;
    while (hasTable(first.schema(), "LANDING_" + number)) {
      number++;
    }
    Table added =
        new Table(first.catalog(), first.schema(), "LANDING_" + number, List.of("id", "loaded_at"));
    String dropped = number > 1 ? withName(first, "LANDING_" + (number - 1)).key() : "";
    return new Change(first.key(), "landing_batch_" + number, added, dropped);
  }

  private boolean hasTable(String schema, String name) {
    return tables.stream().anyMatch(t -> t.schema().equals(schema) && t.name().equals(name));
  }

  private static Table withName(Table like, String name) {
    return new Table(like.catalog(), like.schema(), name, List.of());
  }
}
