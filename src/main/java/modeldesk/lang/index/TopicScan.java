package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.lang.index.TopicFacts.Edge;
import modeldesk.lang.index.TopicFacts.FieldChoice;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads the file of a topic (YAML reference §6).
final class TopicScan {
  private final References references;
  private final Scope scope;

  TopicScan(References references, String topic) {
    this.references = references;
    this.scope = new Scope("", topic);
  }

  TopicFacts read(MapNode map) {
    references.name(SymbolKind.VIEW, map.get("base_view"), Use.BASE_VIEW, scope);
    references.names(SymbolKind.TOPIC, map.get("extends"), Use.EXTENDS, scope);
    List<Edge> joins = new ArrayList<>();
    joins(map.get("joins"), "", List.of(), joins);
    List<Relation> relations = new RelationScan(references, scope).read(map.get("relationships"));
    Map<String, ViewFacts> locals = locals(map.get("views"));
    references.fieldList(map.get("fields"), Use.FIELD_LIST, scope);
    references.fieldList(map.get("ai_fields"), Use.FIELD_LIST, scope);
    accessFilters(references, map.get("access_filters"), scope);
    references.filters(map.get("default_filters"), scope);
    int first = references.found.size();
    references.filters(map.get("always_where_filters"), scope);
    references.filters(map.get("always_having_filters"), scope);
    references.templated(map.get("always_where_sql"), Use.SQL, scope, false);
    references.templated(map.get("always_having_sql"), Use.SQL, scope, false);
    List<Reference> always =
        references.found.subList(first, references.found.size()).stream()
            .filter(each -> each.kind() == SymbolKind.FIELD)
            .toList();
    references.grants(map.get("required_access_grants"));
    references.grants(map.get("hidden_unless_access_grants"));
    references.name(SymbolKind.CACHE_POLICY, map.get("cache_policy"), Use.VALUE, scope);
    references.templated(map.get("ai_context"), Use.TEXT, scope, true);
    samples(references, map.get("sample_queries"), scope);
    skills(references, map.get("skills"));
    boolean begins = map.get("base_view") instanceof ScalarNode node && !node.isNull();
    String base = begins ? map.text("base_view") : null;
    return new TopicFacts(
        scope.topic(),
        base == null || base.isBlank() ? null : references.word(base),
        place(map),
        "true".equalsIgnoreCase(map.text("template"))
            || "true".equalsIgnoreCase(map.text("ignored")),
        map.get("joins") instanceof MapNode,
        map.get("access_filters") != null,
        ViewScan.names(map.get("extends")),
        joins,
        relations,
        locals,
        choices(map.get("fields")),
        map.get("fields") instanceof ListNode,
        always,
        ToldText.text(map, "label").strip());
  }

  private Span place(MapNode map) {
    if (map.get("base_view") instanceof ScalarNode base && !base.span().isEmpty()) {
      return references.inner(base);
    }
    MapNode.Entry empty = map.entry("base_view");
    if (empty != null) {
      return empty.key().span();
    }
    return map.entries().isEmpty() ? new Span(0, 0) : map.entries().getFirst().key().span();
  }

  private void joins(@Nullable YamlNode node, String parent, List<String> path, List<Edge> joins) {
    if (!(node instanceof MapNode map)) {
      return;
    }
    for (MapNode.Entry entry : map.entries()) {
      String child = references.word(entry.key().text());
      if (entry.value() instanceof ScalarNode value && !value.isNull() && isOfRelation(child)) {
        continue;
      }
      references.name(SymbolKind.VIEW, entry.key(), Use.JOIN, scope);
      joins.add(new Edge(parent, child, references.inner(entry.key()), path));
      List<String> below = new ArrayList<>(path);
      below.add(child);
      joins(entry.value(), child, below, joins);
    }
  }

  /// Whether what stands among the joins is a parameter of a relationship.
  private static boolean isOfRelation(String key) {
    return key.equals("on_sql") || key.equals("where_sql") || key.endsWith("_type");
  }

  private Map<String, ViewFacts> locals(@Nullable YamlNode node) {
    Map<String, ViewFacts> locals = new LinkedHashMap<>();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        String name = references.word(entry.key().text());
        references.name(SymbolKind.VIEW, entry.key(), Use.LOCAL_VIEW, scope);
        if (entry.value() instanceof MapNode view) {
          Span span = references.inner(entry.key());
          locals.put(name, new ViewScan(references, scope.inView(name), true).read(view, span));
        }
      }
    }
    return locals;
  }

  private static List<FieldChoice> choices(@Nullable YamlNode node) {
    List<FieldChoice> choices = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (YamlNode item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          boolean out = scalar.text().startsWith("-");
          choices.add(new FieldChoice(out ? scalar.text().substring(1) : scalar.text(), out));
        }
      }
    }
    return choices;
  }

  static void accessFilters(References references, @Nullable YamlNode node, Scope scope) {
    if (node instanceof ListNode list) {
      for (YamlNode item : list.items()) {
        if (item instanceof MapNode map) {
          references.field(map.get("field"), Use.ACCESS_FILTER, scope);
        }
      }
    }
  }

  static void samples(References references, @Nullable YamlNode node, Scope scope) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.value() instanceof MapNode sample) {
          references.templated(sample.get("ai_context"), Use.TEXT, scope, true);
          if (sample.get("query") instanceof MapNode query) {
            references.query(query, scope);
          }
        }
      }
    }
  }

  static void skills(References references, @Nullable YamlNode node) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.value() instanceof MapNode skill) {
          references.grants(skill.get("required_access_grants"));
        }
      }
    }
  }
}
