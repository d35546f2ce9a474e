package modeldesk.lang.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// What the file of a topic says (YAML reference §6). `template` is one that nobody can query: it
/// is only extended, or taken out of the model.
public record TopicFacts(
    String name,
    @Nullable String base,
    Span place,
    boolean template,
    boolean hasJoins,
    boolean hasAccessFilters,
    List<String> parents,
    List<Edge> joins,
    List<Relation> relations,
    Map<String, ViewFacts> locals,
    List<FieldChoice> fields,
    boolean hasFields,
    List<Reference> always,
    String label) {
  /// A key of the tree of joins: `parent` is empty below the base view. `path` are the keys from
  /// the base view down to the parent.
  public record Edge(String parent, String child, Span span, List<String> path) {
    public Edge {
      path = List.copyOf(path);
    }
  }

  /// A member of `fields:` without its sign.
  public record FieldChoice(String text, boolean out) {}

  public TopicFacts {
    parents = List.copyOf(parents);
    joins = List.copyOf(joins);
    relations = List.copyOf(relations);
    fields = List.copyOf(fields);
    always = List.copyOf(always);
  }

  /// The views that the file itself says are in the topic.
  public Set<String> mentioned() {
    Set<String> views = new LinkedHashSet<>();
    if (base != null) {
      views.add(base);
    }
    joins.forEach(edge -> views.add(edge.child()));
    return views;
  }

  long fingerprint() {
    Fingerprint print =
        new Fingerprint()
            .add(name)
            .add(base)
            .add(template ? 1 : 0)
            .add(hasJoins ? 1 : 0)
            .add(hasAccessFilters ? 1 : 0)
            .add(parents.hashCode())
            .add(hasFields ? 1 : 0)
            .add(fields.hashCode());
    joins.forEach(edge -> print.add(edge.parent()).add(edge.child()));
    relations.forEach(relation -> print.add(relation.fingerprint()));
    locals.values().forEach(local -> print.add(local.fingerprint()));
    always.forEach(print::add);
    return print.value();
  }
}
