package modeldesk.lang.index;

import java.util.List;
import java.util.Set;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import org.jspecify.annotations.Nullable;

/// What a file says of one field of a view. `inherits` tells that it says `extends`, `uses` are the
/// references in its value, `time` is whether timeframes can be taken of it, `tree` is where its
/// parameters are, null where it has none.
public record FieldFacts(
    String name,
    Kind kind,
    Span span,
    Time time,
    boolean plainColumn,
    boolean primaryKey,
    boolean hidden,
    boolean ignored,
    boolean singleSelect,
    boolean inherits,
    String type,
    Set<String> tags,
    List<String> aliases,
    List<Reference> uses,
    @Nullable Tree tree) {
  /// Where a field is declared.
  public enum Kind {
    DIMENSION,
    MEASURE,
    FILTER,
    /// A column of a query view that only its query names.
    COLUMN
  }

  /// Whether brackets with a timeframe or an interval may follow the field.
  public enum Time {
    TIMEFRAMES,
    INTERVALS,
    NEITHER,
    /// The type is that of a column or an expression.
    UNKNOWN
  }

  public FieldFacts {
    tags = Set.copyOf(tags);
    aliases = List.copyOf(aliases);
    uses = List.copyOf(uses);
  }

  /// The same where it shows that no timeframe can be taken of it.
  FieldFacts neverTime() {
    return new FieldFacts(
        name,
        kind,
        span,
        Time.NEITHER,
        plainColumn,
        primaryKey,
        hidden,
        ignored,
        singleSelect,
        inherits,
        type,
        tags,
        aliases,
        uses,
        tree);
  }

  public boolean hasParameters() {
    return tree != null;
  }

  /// Its parameters, null where there are none; read again when the tree of the file is not kept.
  public @Nullable MapNode value() {
    return tree == null ? null : tree.behind(span);
  }

  long fingerprint() {
    Fingerprint print =
        new Fingerprint()
            .add(name)
            .add(kind)
            .add(time)
            .add(plainColumn ? 1 : 0)
            .add(primaryKey ? 1 : 0)
            .add(hidden ? 1 : 0)
            .add(ignored ? 1 : 0)
            .add(singleSelect ? 1 : 0)
            .add(inherits ? 1 : 0)
            .add(type)
            .add(tags.hashCode())
            .add(aliases.hashCode());
    uses.forEach(print::add);
    return print.value();
  }
}
