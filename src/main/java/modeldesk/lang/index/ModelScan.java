package modeldesk.lang.index;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads the model file (YAML reference §4).
final class ModelScan {
  private static final Map<String, SymbolKind> SECTIONS =
      Map.of(
          "access_grants", SymbolKind.ACCESS_GRANT,
          "cache_policies", SymbolKind.CACHE_POLICY,
          "constants", SymbolKind.CONSTANT,
          "custom_formats", SymbolKind.FORMAT,
          "custom_calendars", SymbolKind.CALENDAR,
          "sets", SymbolKind.SET,
          "skills", SymbolKind.SKILL);

  private final References references;
  private final Map<SymbolKind, Map<String, Span>> names = new EnumMap<>(SymbolKind.class);

  ModelScan(References references) {
    this.references = references;
  }

  ModelFacts read(MapNode map) {
    for (MapNode.Entry entry : map.entries()) {
      SymbolKind kind = SECTIONS.get(entry.key().text());
      if (kind != null && entry.value() instanceof MapNode section) {
        for (MapNode.Entry each : section.entries()) {
          names
              .computeIfAbsent(kind, k -> new LinkedHashMap<>())
              .putIfAbsent(each.key().text(), references.inner(each.key()));
        }
      }
    }
    int first = references.found.size();
    TopicScan.accessFilters(references, map.get("default_topic_access_filters"), Scope.NONE);
    List<Reference> filters =
        references.found.subList(first, references.found.size()).stream()
            .filter(each -> each.kind() == SymbolKind.FIELD)
            .toList();
    references.grants(map.get("default_topic_required_access_grants"));
    references.grants(map.get("default_topic_hidden_unless_access_grants"));
    references.name(
        SymbolKind.CACHE_POLICY, map.get("default_cache_policy"), Use.VALUE, Scope.NONE);
    if (!"none".equals(map.text("default_custom_calendar"))) {
      references.name(
          SymbolKind.CALENDAR, map.get("default_custom_calendar"), Use.VALUE, Scope.NONE);
    }
    references.templated(map.get("ai_context"), Use.TEXT, Scope.NONE, true);
    references.templated(map.get("sql_preamble"), Use.TEXT, Scope.NONE, false);
    TopicScan.samples(references, map.get("sample_queries"), Scope.NONE);
    TopicScan.skills(references, map.get("skills"));
    sections(map);
    return new ModelFacts(
        names,
        dynamicSchemas(map.get("dynamic_schemas")),
        filters,
        map.get("extends") != null || "true".equalsIgnoreCase(map.text("template")),
        map.get("fiscal_month_offset") != null,
        map.get("custom_calendars") != null,
        map.get("default_custom_calendar") != null,
        map.get("topics") instanceof MapNode topics
            ? topics.entries().stream().map(each -> each.key().text()).toList()
            : List.of());
  }

  private void sections(MapNode map) {
    if (map.get("custom_formats") instanceof MapNode formats) {
      FormatScan scan = new FormatScan(references, Scope.NONE);
      formats.entries().forEach(entry -> scan.format(entry.value()));
    }
    if (map.get("sets") instanceof MapNode sets) {
      sets.entries().forEach(entry -> references.fieldList(entry.value(), Use.DRILL, Scope.NONE));
    }
    if (map.get("custom_calendars") instanceof MapNode calendars) {
      calendars.entries().forEach(entry -> calendar(entry.value()));
    }
    chatTopics(map.get("ai_chat_topics"));
  }

  private void calendar(YamlNode node) {
    if (node instanceof MapNode map) {
      references.name(SymbolKind.VIEW, map.get("view"), Use.VALUE, Scope.NONE);
      String view = map.text("view");
      Scope scope = new Scope(view == null ? "" : view, "");
      references.field(map.get("date"), Use.VALUE, scope);
      if (map.get("mappings") instanceof MapNode mappings) {
        mappings.entries().forEach(entry -> references.field(entry.value(), Use.VALUE, scope));
      }
    }
  }

  private void chatTopics(@Nullable YamlNode node) {
    if (node instanceof ListNode list) {
      for (YamlNode item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          Span inner = references.inner(scalar);
          int sign = scalar.text().startsWith("-") ? 1 : 0;
          String name = scalar.text().substring(sign).strip();
          if (name.startsWith("tag:")) {
            references.add(
                SymbolKind.TAG,
                name.substring(4),
                Use.VALUE,
                Scope.NONE,
                inner.start() + sign + 4,
                inner.end());
          } else if (!name.equals("all_topics") && inner.start() + sign < inner.end()) {
            references.add(
                SymbolKind.TOPIC, name, Use.VALUE, Scope.NONE, inner.start() + sign, inner.end());
          }
        }
      }
    }
  }

  private static Map<String, String> dynamicSchemas(@Nullable YamlNode node) {
    Map<String, String> schemas = new LinkedHashMap<>();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        String from = entry.value() instanceof MapNode each ? each.text("from_schema") : null;
        schemas.put(entry.key().text(), from == null ? "" : from);
      }
    }
    return schemas;
  }
}
