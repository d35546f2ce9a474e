package modeldesk.playground.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A table of a database. Its view in the schema layer has one dimension a column and a count
/// (api.md §3.1); in Snowflake's manner names are kept in upper case there.
public record Table(@Nullable String catalog, String schema, String name, List<String> columns) {
  public Table {
    columns = List.copyOf(columns);
  }

  /// The folder of the table's view: `ecomm`, or `catalog.schema` (api.md §3.3).
  public String folder() {
    return catalog == null ? schema : catalog + "." + schema;
  }

  /// The key of the table's view in the combined mode: `ecomm/users.view`.
  public String key() {
    return folder() + "/" + name.toLowerCase(Locale.ROOT) + ".view";
  }

  /// The name other files use for the view: `ecomm__users`.
  public String viewName() {
    return folder().replace('.', '_') + "__" + name.toLowerCase(Locale.ROOT);
  }

  /// The generated view.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("# Reference this view as ").append(viewName()).append('\n');
    if (catalog != null) {
      text.append("catalog: ").append(catalog).append('\n');
    }
    text.append("schema: ").append(schema).append('\n');
    text.append("table_name: ").append(name).append("\n\ndimensions:\n");
    for (String column : columns) {
      text.append("  ").append(column).append(": {}\n");
    }
    text.append("\nmeasures:\n  count:\n    aggregate_type: count\n");
    return text.toString();
  }

  /// The table with one more column; the same where it has it already.
  public Table with(String column) {
    if (columns.contains(column)) {
      return this;
    }
    List<String> more = new ArrayList<>(columns);
    more.add(column);
    return new Table(catalog, schema, name, more);
  }

  /// The table without a column.
  public Table without(String column) {
    List<String> fewer = new ArrayList<>(columns);
    fewer.remove(column);
    return new Table(catalog, schema, name, fewer);
  }
}
