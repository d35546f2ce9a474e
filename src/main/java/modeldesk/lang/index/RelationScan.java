package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads a list of relationships (YAML reference §5).
final class RelationScan {
  private final References references;
  private final Scope scope;

  RelationScan(References references, Scope scope) {
    this.references = references;
    this.scope = scope;
  }

  List<Relation> read(@Nullable YamlNode node) {
    List<Relation> relations = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof MapNode map) {
          Relation relation = read(map, i);
          if (relation != null) {
            relations.add(relation);
          }
        }
      }
    }
    return relations;
  }

  private @Nullable Relation read(MapNode map, int index) {
    references.name(SymbolKind.VIEW, map.get("join_from_view"), Use.RELATIONSHIP, scope);
    references.name(SymbolKind.VIEW, map.get("join_to_view"), Use.RELATIONSHIP, scope);
    int first = references.found.size();
    references.templated(map.get("on_sql"), Use.JOIN_SQL, scope, false);
    references.templated(map.get("where_sql"), Use.JOIN_SQL, scope, false);
    List<Reference> sql = references.found.subList(first, references.found.size());
    ScalarNode from = scalar(map, "join_from_view");
    ScalarNode to = scalar(map, "join_to_view");
    if (from == null || to == null) {
      return null;
    }
    ScalarNode fromAlias = scalar(map, "join_from_view_as");
    ScalarNode toAlias = scalar(map, "join_to_view_as");
    String join = map.text("join_type");
    String type = map.text("relationship_type");
    String plain = type == null ? "many_to_one" : type.replace("assumed_", "");
    return new Relation(
        index,
        references.word(from.text()),
        references.word(to.text()),
        references.word((fromAlias == null ? from : fromAlias).text()),
        references.word((toAlias == null ? to : toAlias).text()),
        join == null ? "always_left" : references.word(join),
        references.word(plain),
        "true".equalsIgnoreCase(map.text("reversible")),
        type != null && type.startsWith("assumed_"),
        sql,
        map.span(),
        references.inner(from),
        references.inner(to),
        span(fromAlias),
        span(toAlias));
  }

  private @Nullable Span span(@Nullable ScalarNode scalar) {
    return scalar == null ? null : references.inner(scalar);
  }

  private static @Nullable ScalarNode scalar(MapNode map, String key) {
    return map.get(key) instanceof ScalarNode scalar && !scalar.isNull() && !scalar.text().isBlank()
        ? scalar
        : null;
  }
}
