package modeldesk.lang.create;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A view of the rows of a query (YAML reference §8). `topic` is empty where it starts from the
/// base view alone; `limit` 0 is none.
public record NewQuery(
    SchemaFolder folder,
    String base,
    String topic,
    List<QueryField> fields,
    @Nullable Sort sort,
    int limit)
    implements Beginning {
  /// The field that orders the rows.
  public record Sort(QueryField field, boolean descending) {}

  public NewQuery {
    fields = List.copyOf(fields);
  }

  @Override
  public Scaffold scaffold() {
    Map<QueryField, String> columns = columns();
    Writing writing = new Writing().lines(folder.place()).key(0, "query").key(1, "fields");
    columns.forEach((field, column) -> writing.value(2, field.reference(), column));
    writing.value(1, "base_view", base);
    if (sort != null) {
      writing.key(1, "sorts").line(2, "- field: " + sort.field().reference());
      if (sort.descending()) {
        writing.line(3, "desc: true");
      }
    }
    if (limit > 0) {
      writing.line(1, "limit: " + limit);
    }
    if (!topic.isEmpty()) {
      writing.value(1, "topic", topic);
    }
    List<String> keys = new ArrayList<>();
    columns.forEach((field, column) -> {
      if (!field.measure()) {
        keys.add(column);
      }
    });
    if (keys.size() > 1) {
      writing.gap().list(0, "custom_compound_primary_key_sql", keys);
    }
    writing.gap().key(0, "dimensions").here("  ".length());
    for (String column : columns.values()) {
      if (keys.equals(List.of(column))) {
        writing.key(1, column).line(2, "primary_key: true");
      } else {
        writing.line(1, column + ": {}");
      }
    }
    return writing
        .gap()
        .key(0, "measures")
        .key(1, "count")
        .value(2, "aggregate_type", "count")
        .done();
  }

  /// Each field's column, called like the field where that is no other's name. The measure that
  /// counts the rows has `count`.
  private Map<QueryField, String> columns() {
    Set<String> taken = new HashSet<>(Set.of("count"));
    Map<QueryField, String> columns = new LinkedHashMap<>();
    for (QueryField field : fields) {
      String plain = NewView.field(field.name());
      String view = field.view().substring(field.view().lastIndexOf("__") + 1);
      String longer = NewView.field(view + "_" + field.name());
      String name = plain.isEmpty() || taken.contains(plain) ? longer : plain;
      String free = name;
      for (int i = 2; !taken.add(free); i++) {
        free = name + "_" + i;
      }
      columns.put(field, free);
    }
    return columns;
  }
}
