package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.index.FieldFacts.Kind;
import modeldesk.lang.index.FieldFacts.Time;
import modeldesk.lang.index.ViewFacts.Source;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads a view: a file, or what a topic says of one (YAML reference §6 to §8).
final class ViewScan {
  private final References references;
  private final Scope scope;
  private final boolean local;
  private final Map<String, FieldFacts> fields = new LinkedHashMap<>();

  ViewScan(References references, Scope scope, boolean local) {
    this.references = references;
    this.scope = scope;
    this.local = local;
  }

  ViewFacts read(MapNode map, Span span) {
    int first = references.found.size();
    Scope outside = scope.inView("");
    references.names(SymbolKind.VIEW, map.get("extends"), Use.EXTENDS, scope);
    references.templated(map.get("sql"), Use.TABLE, scope, false);
    MapNode query = map.get("query") instanceof MapNode node ? node : null;
    if (query != null) {
      references.query(query, Scope.NONE);
    }
    List<Reference> reads =
        references.found.subList(first, references.found.size()).stream()
            .filter(each -> each.kind() == SymbolKind.VIEW)
            .filter(each ->
                each.use() == Use.TABLE || each.use() == Use.BASE_VIEW || each.use() == Use.QUERY)
            .toList();
    references.templated(map.get("custom_compound_primary_key_sql"), Use.SQL, scope, false);
    references.templated(map.get("primary_key_sql"), Use.SQL, scope, false);
    references.grants(map.get("required_access_grants"));
    references.fieldList(map.get("default_drill_fields"), Use.DRILL, scope);
    references.fields(map.get("fill_fields"), Use.QUERY, scope);
    references.templated(map.get("ai_context"), Use.TEXT, scope, true);
    for (String key : List.of("default_drill_query", "materialized_query")) {
      if (map.get(key) instanceof MapNode inner) {
        references.query(inner, outside);
      }
    }
    fields(map, "dimensions", Kind.DIMENSION);
    fields(map, "measures", Kind.MEASURE);
    fields(map, "filters", Kind.FILTER);
    neverTimes(map);
    boolean columns = query != null && outputs(query);
    return new ViewFacts(
        scope.view(),
        span,
        source(map),
        "true".equalsIgnoreCase(map.text("template")),
        "true".equalsIgnoreCase(map.text("ignored")),
        hasKey(map),
        map.get("schema") != null || (local && hasTable(map)),
        columns
            || map.get("dbt") instanceof MapNode
            || fields.values().stream().anyMatch(FieldFacts::plainColumn),
        fields,
        OtherNames.of(fields.values()),
        names(map.get("extends")),
        names(map.get("aliases")),
        FieldScan.texts(map.get("tags")),
        reads,
        query == null ? null : query.text("topic"));
  }

  private void fields(MapNode map, String section, Kind kind) {
    if (map.get(section) instanceof MapNode all) {
      FieldScan scan = new FieldScan(references, scope);
      for (MapNode.Entry entry : all.entries()) {
        FieldFacts field = scan.read(kind, entry);
        FieldFacts before = fields.get(field.name());
        if (before == null || before.ignored()) {
          fields.put(field.name(), field);
        }
      }
    }
  }

  /// Fields of which the rest of the view shows that no timeframe can be taken of them.
  private void neverTimes(MapNode map) {
    for (String name : FieldValues.neverTimes(map, scope.view())) {
      FieldFacts field = fields.get(name);
      if (field != null && field.time() == Time.UNKNOWN && !field.inherits()) {
        fields.put(name, field.neverTime());
      }
    }
  }

  /// The columns of a query view are fields even when nothing else is said of them.
  private boolean outputs(MapNode query) {
    if (!(query.get("fields") instanceof MapNode map)) {
      return false;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
        String name = references.word(scalar.text());
        fields.putIfAbsent(name, column(name, references.inner(scalar)));
      } else {
        return false;
      }
    }
    return true;
  }

  private static FieldFacts column(String name, Span span) {
    return new FieldFacts(
        name,
        Kind.COLUMN,
        span,
        Time.UNKNOWN,
        true,
        false,
        false,
        false,
        false,
        false,
        "",
        Set.of(),
        List.of(),
        List.of(),
        null);
  }

  private Source source(MapNode map) {
    if (local) {
      return Source.LOCAL;
    }
    if (map.get("query") != null) {
      return Source.QUERY;
    }
    if (map.get("sql") != null) {
      return Source.SQL;
    }
    boolean own = map.get("table_name") != null || map.get("schema") != null;
    return map.get("extends") != null && !own ? Source.PARENTS : Source.TABLE;
  }

  private static boolean hasTable(MapNode map) {
    return map.get("table_name") != null || map.get("sql") != null || map.get("query") != null;
  }

  private boolean hasKey(MapNode map) {
    boolean none =
        map.get("custom_compound_primary_key_sql") instanceof ListNode list
            && list.items().isEmpty();
    return (map.get("custom_compound_primary_key_sql") != null && !none)
        || map.get("primary_key_sql") != null
        || fields.values().stream().anyMatch(FieldFacts::primaryKey);
  }

  static List<String> names(@Nullable YamlNode node) {
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    List<YamlNode> items =
        node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof ScalarNode scalar && !scalar.isNull() && seen.add(scalar.text())) {
        names.add(scalar.text());
      }
    }
    return names;
  }
}
