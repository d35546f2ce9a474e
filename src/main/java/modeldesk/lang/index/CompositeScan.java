package modeldesk.lang.index;

import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads the file of a composite topic (YAML reference §9).
final class CompositeScan {
  private final References references;

  CompositeScan(References references) {
    this.references = references;
  }

  void read(MapNode map) {
    references.names(SymbolKind.TOPIC, map.get("topics"), Use.MEMBER, Scope.NONE);
    references.names(SymbolKind.VIEW, map.get("shared_views"), Use.VALUE, Scope.NONE);
    shared(map.get("shared_dimensions"));
    shared(map.get("shared_filters"));
    if (map.get("shared_measures") instanceof MapNode measures) {
      for (MapNode.Entry entry : measures.entries()) {
        if (entry.value() instanceof MapNode measure) {
          references.templated(measure.get("sql"), Use.MEMBER, Scope.NONE, false);
          new FormatScan(references, Scope.NONE).format(measure.get("format"));
          references.grants(measure.get("required_access_grants"));
        }
      }
    }
    references.fieldList(map.get("fields"), Use.MEMBER, Scope.NONE);
    TopicScan.samples(references, map.get("sample_queries"), Scope.NONE);
    references.grants(map.get("required_access_grants"));
    references.grants(map.get("hidden_unless_access_grants"));
    references.templated(map.get("ai_context"), Use.TEXT, Scope.NONE, true);
  }

  private void shared(@Nullable YamlNode node) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.value() instanceof MapNode shared
            && shared.get("mappings") instanceof MapNode mappings) {
          mappings.entries().forEach(this::mapping);
        }
      }
    }
  }

  private void mapping(MapNode.Entry entry) {
    String topic = entry.key().text();
    references.name(SymbolKind.TOPIC, entry.key(), Use.MEMBER, Scope.NONE);
    if (entry.value() instanceof MapNode target) {
      references.field(target.get("field"), Use.MEMBER, new Scope("", topic));
    }
  }
}
