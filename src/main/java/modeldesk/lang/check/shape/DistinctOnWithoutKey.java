package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;

/// An aggregate over distinct keys that does not say which key (YAML reference §7.2 and §10, 14).
final class DistinctOnWithoutKey implements PlaceCheck {
  @Override
  public void check(Look look, Place place) {
    MeasureParts measure = MeasureParts.of(look, place);
    if (measure != null
        && measure.kind().endsWith("_distinct_on")
        && !measure.has("custom_primary_key_sql")) {
      look.error(
          "distinct-on-without-key",
          place.path().child("aggregate_type"),
          measure.aggregate().span(),
          Messages.get("shape.measure.key", place.segment(), measure.aggregate().text()),
          Cure.NONE);
    }
  }
}
