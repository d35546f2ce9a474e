package modeldesk.lang.graph;

import java.util.List;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import org.jspecify.annotations.Nullable;

/// What a field is made of and what is made of it, across all views, as far as `${…}` and
/// conditions tell. `cut` is true when there was more than one can look at: then the farthest are
/// left out.
public record FieldGraph(Symbol subject, List<Field> fields, List<Use> uses, boolean cut) {
  /// A field of the graph. `level` is 0 for the subject, below it for what it is made of, above for
  /// what is made of it.
  public record Field(
      Symbol symbol, FieldFacts.Kind kind, boolean hidden, int level, Place place) {}

  /// `user` is made of `source`; `place` is where it says so.
  public record Use(Symbol source, Symbol user, Place place) {}

  public FieldGraph {
    fields = List.copyOf(fields);
    uses = List.copyOf(uses);
  }

  /// The graph of a field by its view and name; null when no file declares it. For a background
  /// thread.
  public static @Nullable FieldGraph of(ModelIndex model, Symbol field) {
    return new FieldUses(model).graph(field);
  }
}
