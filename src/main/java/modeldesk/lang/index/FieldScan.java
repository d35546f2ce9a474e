package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import modeldesk.lang.index.FieldFacts.Kind;
import modeldesk.lang.index.FieldFacts.Time;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads one field of a view (YAML reference §7.1 to §7.3).
final class FieldScan {
  private static final Pattern QUOTES = Pattern.compile("^[\"`\\[]|[\"`\\]]$");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?i)(?:number|percent|id|thousands|millions|billions|trillions|big|bignumber|financial"
              + "|(?:big)?(?:[a-z]{3})?(?:currency|accounting|financial))(?:_\\d)?");

  /// Digits as a spreadsheet shows them, which no pattern of a date has.
  private static final Pattern EXCEL = Pattern.compile("#,##0|^0(?:\\.0+)?%?$");

  /// A comparison of a field, and what is text or a number as a whole.
  private static final Pattern NO_DATE =
      Pattern.compile(
          "(?is)\\$\\{[\\w.\\[\\]]+}\\s*(?:=|<>|!=|<=|>=|<|>|is\\s+(?:not\\s+)?(?:null|true|false)\\b"
              + "|in\\s*\\()(?!.*::).*"
              + "|(?:concat|upper|lower|initcap|trim|length|date_?diff|timestampdiff)"
              + "\\((?!.*::)[^()]*\\)");

  /// Types of filters of which no timeframe can be taken.
  private static final Set<String> NO_TIME =
      Set.of("string", "number", "boolean", "interval", "array", "json");

  private final References references;
  private final Scope scope;

  FieldScan(References references, Scope scope) {
    this.references = references;
    this.scope = scope;
  }

  FieldFacts read(Kind kind, MapNode.Entry entry) {
    int first = references.found.size();
    MapNode map = entry.value() instanceof MapNode value ? value : null;
    if (map != null) {
      map.entries().forEach(this::parameter);
    }
    return new FieldFacts(
        references.word(entry.key().text()),
        kind,
        references.inner(entry.key()),
        time(kind, map),
        kind == Kind.DIMENSION && isColumn(entry.key().text(), map, entry.value()),
        map != null && isNotFalse(map.text("primary_key")),
        is(map, "hidden"),
        is(map, "ignored"),
        is(map, "filter_single_select_only"),
        map != null && map.get("extends") != null,
        text(map, "type").toLowerCase(Locale.ROOT),
        texts(map == null ? null : map.get("tags")),
        List.copyOf(texts(map == null ? null : map.get("aliases"))),
        uses(first),
        map == null ? null : references.tree);
  }

  /// The fields named since the reference number `first`.
  private List<Reference> uses(int first) {
    List<Reference> since = references.found.subList(first, references.found.size());
    return since.isEmpty()
        ? List.of()
        : since.stream().filter(each -> each.kind() == SymbolKind.FIELD).toList();
  }

  private void parameter(MapNode.Entry entry) {
    YamlNode value = entry.value();
    switch (entry.key().text()) {
      case "sql", "custom_primary_key_sql", "custom_primary_key_sql_for_quick_aggs", "duration" ->
          references.templated(value, Use.SQL, scope, false);
      case "filters" -> references.filters(value, scope);
      case "level_of_detail" -> grains(value);
      case "dynamic_top_n" -> {
        if (value instanceof MapNode map) {
          references.field(map.get("by"), Use.VALUE, scope);
        }
      }
      case "order_by_field", "parent_field", "nested_on_field", "suggest_from_field" ->
          references.field(value, Use.VALUE, scope);
      case "suggest_from_topic" -> references.name(SymbolKind.TOPIC, value, Use.VALUE, scope);
      case "bind_to" -> {
        references.fields(value, Use.VALUE, scope);
        if (value instanceof ScalarNode) {
          references.field(value, Use.VALUE, scope);
        }
      }
      case "drill_fields" -> references.fieldList(value, Use.DRILL, scope);
      case "drill_queries" -> {
        if (value instanceof MapNode queries) {
          for (MapNode.Entry query : queries.entries()) {
            if (query.value() instanceof MapNode map) {
              references.query(map, scope);
            }
          }
        }
      }
      case "links", "markdown" -> references.templated(value, Use.TEXT, scope, false);
      case "format" -> new FormatScan(references, scope).format(value);
      case "custom_calendar" -> {
        if (value instanceof ScalarNode calendar && !calendar.text().equals("none")) {
          references.name(SymbolKind.CALENDAR, value, Use.VALUE, scope);
        }
      }
      case "required_access_grants", "mask_unless_access_grants" -> references.grants(value);
      case "extends" -> references.fields(value, Use.EXTENDS, scope);
      case "ai_context" -> references.templated(value, Use.TEXT, scope, true);
      default -> {}
    }
  }

  private void grains(YamlNode value) {
    if (value instanceof MapNode map) {
      for (String key : List.of("fixed", "always_include", "always_exclude")) {
        references.fields(map.get(key), Use.GRAIN, scope);
      }
    }
  }

  private static Time time(Kind kind, @Nullable MapNode map) {
    if (kind == Kind.MEASURE) {
      return Time.NEITHER;
    }
    if (map == null) {
      return Time.UNKNOWN;
    }
    if (map.get("duration") != null) {
      return Time.INTERVALS;
    }
    if (map.get("timeframes") instanceof ListNode list && !list.items().isEmpty()) {
      return Time.TIMEFRAMES;
    }
    boolean neither =
        map.get("bin_boundaries") != null
            || map.get("groups") != null
            || map.get("dynamic_top_n") != null
            || isNumeric(text(map, "format"))
            || NO_DATE.matcher(text(map, "sql").strip()).matches()
            || FieldValues.areText(map);
    boolean other = kind == Kind.FILTER && NO_TIME.contains(text(map, "type"));
    return (neither || other) && map.get("extends") == null ? Time.NEITHER : Time.UNKNOWN;
  }

  private static boolean isNumeric(String format) {
    return !format.isEmpty() && (NUMERIC.matcher(format).matches() || EXCEL.matcher(format).find());
  }

  /// Whether it is a column as the database has it, which nobody had to write.
  private static boolean isColumn(String name, @Nullable MapNode map, YamlNode value) {
    if (map == null) {
      return value instanceof ScalarNode scalar && scalar.isNull();
    }
    String sql = map.text("sql");
    return map.entries().isEmpty()
        || (sql != null && QUOTES.matcher(sql.strip()).replaceAll("").equalsIgnoreCase(name));
  }

  /// What is no truth value was meant to be one.
  private static boolean isNotFalse(@Nullable String text) {
    return text != null && !"false".equalsIgnoreCase(text);
  }

  private static boolean is(@Nullable MapNode map, String key) {
    return map != null && "true".equalsIgnoreCase(map.text(key));
  }

  private static String text(@Nullable MapNode map, String key) {
    String text = map == null ? null : map.text(key);
    return text == null ? "" : text;
  }

  static Set<String> texts(@Nullable YamlNode node) {
    if (node == null) {
      return Set.of();
    }
    Set<String> texts = new HashSet<>();
    List<YamlNode> items = new ArrayList<>();
    if (node instanceof ListNode list) {
      items.addAll(list.items());
    } else {
      items.add(node);
    }
    for (YamlNode item : items) {
      if (item instanceof ScalarNode scalar && !scalar.isNull()) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
