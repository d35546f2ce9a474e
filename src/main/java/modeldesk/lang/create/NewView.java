package modeldesk.lang.create;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import modeldesk.lang.NameForm;
import modeldesk.yaml.YamlScalar;

/// A view of a table, or of a query in SQL (YAML reference §7). `key` and `column` are columns of
/// the database, empty for none; the first is the primary key.
public record NewView(SchemaFolder folder, Source source, String table, String key, String column)
    implements Beginning {
  /// Where the rows come from.
  public enum Source {
    TABLE,
    SQL
  }

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

  /// The name of the field of a column; empty when its letters make none.
  public static String field(String column) {
    String name =
        column
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]+", "_")
            .replaceAll("^_+", "");
    return NameForm.isField(name) && !NameForm.isReserved(name) ? name : "";
  }

  @Override
  public Scaffold scaffold() {
    Writing writing = new Writing().lines(folder.place());
    Map<String, String> columns = columns();
    switch (source) {
      case TABLE -> writing.value(0, "table_name", table);
      case SQL -> {
        String list = columns.isEmpty() ? "*" : String.join(", ", columns.values());
        writing.line(0, "sql: |-");
        writing.here("  ".length()).line(1, "SELECT " + list).line(1, "FROM " + table);
      }
    }
    writing.gap();
    if (columns.isEmpty()) {
      return writing.here("dimensions: ".length()).line(0, "dimensions: {}").done();
    }
    writing.key(0, "dimensions");
    columns.forEach((field, sql) -> dimension(writing, field, sql));
    if (!columns.containsKey("count")) {
      writing.gap().key(0, "measures").key(1, "count").value(2, "aggregate_type", "count");
    }
    return writing.done();
  }

  private Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String each : new String[] {key, column}) {
      String field = field(each);
      if (!field.isEmpty()) {
        columns.putIfAbsent(field, sql(each.strip()));
      }
    }
    return columns;
  }

  private static String sql(String column) {
    return PLAIN.matcher(column).matches() ? column : '"' + column.replace("\"", "\"\"") + '"';
  }

  /// Of a query the columns are known by their names; those of a table may be called otherwise.
  private void dimension(Writing writing, String field, String sql) {
    boolean isKey = field.equals(field(key));
    boolean says = source == Source.TABLE || !sql.equals(field);
    if (!isKey && !says) {
      writing.line(1, field + ": {}");
      return;
    }
    writing.key(1, field);
    if (says) {
      writing.here("    sql: ".length()).line(2, "sql: " + YamlScalar.text(sql, false));
    }
    if (isKey) {
      writing.line(2, "primary_key: true");
    }
  }
}
