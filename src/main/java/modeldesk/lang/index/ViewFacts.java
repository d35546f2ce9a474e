package modeldesk.lang.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// What one place says of a view: its file, or the key under `views:` of a topic. `reads` are the
/// views its table is made of, `topic` the topic its query runs in. `hasSchema` says for a key of a
/// topic that it has a table of its own.
public record ViewFacts(
    String name,
    Span span,
    Source source,
    boolean template,
    boolean ignored,
    boolean hasKey,
    boolean hasSchema,
    boolean showsColumns,
    Map<String, FieldFacts> fields,
    OtherNames otherNames,
    List<String> parents,
    List<String> aliases,
    Set<String> tags,
    List<Reference> reads,
    @Nullable String topic) {
  /// Where the rows come from.
  public enum Source {
    TABLE,
    SQL,
    QUERY,
    /// Only other views: the view says `extends` and names no table.
    PARENTS,
    /// A key of a topic.
    LOCAL
  }

  public ViewFacts {
    parents = List.copyOf(parents);
    aliases = List.copyOf(aliases);
    tags = Set.copyOf(tags);
    reads = List.copyOf(reads);
  }

  /// The field of a name, or of a former one; if asked, of one that differs only in upper and lower
  /// case. Null when there is none.
  @Nullable FieldFacts field(String name, boolean anyCase) {
    FieldFacts direct = fields.get(name);
    FieldFacts found = direct == null ? otherNames.former().get(name) : direct;
    return found == null && anyCase ? otherNames.likely(name, fields) : found;
  }

  long header() {
    Fingerprint print =
        new Fingerprint()
            .add(name)
            .add(source)
            .add(template ? 1 : 0)
            .add(ignored ? 1 : 0)
            .add(hasKey ? 1 : 0)
            .add(hasSchema ? 1 : 0)
            .add(showsColumns ? 1 : 0)
            .add(parents.hashCode())
            .add(aliases.hashCode())
            .add(tags.hashCode())
            .add(topic);
    reads.forEach(print::add);
    return print.value();
  }

  long fingerprint() {
    Fingerprint print = new Fingerprint().add(header());
    fields.values().forEach(field -> print.add(field.fingerprint()));
    return print.value();
  }

  /// A fingerprint of the names alone.
  long names() {
    Fingerprint print = new Fingerprint();
    fields.keySet().forEach(print::add);
    return print.value();
  }
}
