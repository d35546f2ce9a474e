package modeldesk.lang.index;

import java.util.List;
import java.util.Map;
import modeldesk.text.Span;

/// What the model file says (YAML reference §4): the names it gives by kind, and what bears on
/// other files.
public record ModelFacts(
    Map<SymbolKind, Map<String, Span>> names,
    Map<String, String> dynamicSchemas,
    List<Reference> accessFilters,
    boolean inherits,
    boolean hasFiscalOffset,
    boolean hasCalendars,
    boolean hasDefaultCalendar,
    List<String> inlineTopics) {
  static final ModelFacts NONE =
      new ModelFacts(Map.of(), Map.of(), List.of(), false, false, false, false, List.of());

  public ModelFacts {
    accessFilters = List.copyOf(accessFilters);
    inlineTopics = List.copyOf(inlineTopics);
  }

  /// All but the names.
  long header() {
    Fingerprint print =
        new Fingerprint()
            .add(dynamicSchemas.hashCode())
            .add(inherits ? 1 : 0)
            .add(hasFiscalOffset ? 1 : 0)
            .add(hasCalendars ? 1 : 0)
            .add(hasDefaultCalendar ? 1 : 0)
            .add(inlineTopics.hashCode());
    accessFilters.forEach(print::add);
    return print.value();
  }
}
