package modeldesk.lang.check.shape;

import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;

/// A percentile that does not say which (YAML reference §7.2 and §10, 14).
final class PercentileWithoutPercentile implements PlaceCheck {
  private static final Set<String> KINDS = Set.of("percentile", "percentile_distinct_on");

  @Override
  public void check(Look look, Place place) {
    MeasureParts measure = MeasureParts.of(look, place);
    if (measure != null && KINDS.contains(measure.kind()) && !measure.has("percentile")) {
      look.error(
          "percentile-without-percentile",
          place.path().child("aggregate_type"),
          measure.aggregate().span(),
          Messages.get("shape.measure.percentile", place.segment()),
          Cure.NONE);
    }
  }
}
