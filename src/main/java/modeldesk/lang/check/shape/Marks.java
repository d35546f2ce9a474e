package modeldesk.lang.check.shape;

import modeldesk.lang.schema.Place;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode;

/// The stretch to mark for a wrong value: the value when it is one line, else its key.
final class Marks {
  private Marks() {}

  static Span of(Look look, Place place) {
    Span value = place.value().span();
    boolean oneLine =
        place.value() instanceof ScalarNode
            && !value.isEmpty()
            && look.written(value).indexOf('\n') < 0;
    return oneLine || place.key() == null ? line(look, value) : place.key().span();
  }

  /// The first line of a stretch.
  static Span line(Look look, Span span) {
    int end = look.written(span).indexOf('\n');
    return end < 0 ? span : new Span(span.start(), span.start() + end);
  }
}
