package modeldesk.lang.check.shape;

import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;

/// A measure that aggregates nothing (YAML reference §7.2 and §10, 14). Only `count` needs no SQL.
final class MeasureWithoutSql implements PlaceCheck {
  static final String CODE = "measure-without-sql";
  private static final Set<String> KINDS =
      Set.of(
          "sum",
          "count_distinct",
          "average",
          "min",
          "max",
          "median",
          "list",
          "percentile",
          "sum_distinct_on",
          "average_distinct_on",
          "median_distinct_on",
          "percentile_distinct_on");

  @Override
  public void check(Look look, Place place) {
    MeasureParts measure = MeasureParts.of(look, place);
    if (measure != null && KINDS.contains(measure.kind()) && !measure.has("sql")) {
      look.error(
          CODE,
          place.path().child("aggregate_type"),
          measure.aggregate().span(),
          Messages.get("shape.measure.sql", place.segment(), measure.aggregate().text()),
          Cure.NONE);
    }
  }
}
