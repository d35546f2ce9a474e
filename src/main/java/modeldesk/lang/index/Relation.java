package modeldesk.lang.index;

import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// One relationship (YAML reference §5). `from` and `to` are the views, `fromName` and `toName` the
/// names they are joined under; `guessed` ones were made by Omni from the names of columns. `index`
/// counts in its list, `join` is the join type, `type` the cardinality.
public record Relation(
    int index,
    String from,
    String to,
    String fromName,
    String toName,
    String join,
    String type,
    boolean reversible,
    boolean guessed,
    List<Reference> sql,
    Span span,
    Span fromSpan,
    Span toSpan,
    @Nullable Span fromAlias,
    @Nullable Span toAlias) {
  public Relation {
    sql = List.copyOf(sql);
  }

  /// Whether it leads from `to` to `from`, too (YAML reference §6).
  public boolean goesBack() {
    return reversible || type.equals("one_to_one") || type.equals("many_to_many");
  }

  long fingerprint() {
    return new Fingerprint()
        .add(from)
        .add(to)
        .add(fromName)
        .add(toName)
        .add(type)
        .add(reversible ? 1 : 0)
        .add(guessed ? 1 : 0)
        .value();
  }
}
