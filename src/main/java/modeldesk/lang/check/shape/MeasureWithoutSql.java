package modeldesk.lang.check.shape;

import java.util.Comparator;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.yaml.MapNode;

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
          cure(look, place, measure));
    }
  }

  /// The dimension that the measure is called after.
  private static Cure cure(Look look, Place place, MeasureParts measure) {
    String words = "_" + place.segment() + "_";
    String meant =
        look.file().document().map().get("dimensions") instanceof MapNode dimensions
            ? dimensions.entries().stream()
                .map(entry -> entry.key().text())
                .filter(name -> words.contains("_" + name + "_"))
                .max(Comparator.comparingInt(String::length))
                .orElse(null)
            : null;
    MapNode.Entry key = measure.map().entry("aggregate_type");
    if (meant == null || key == null) {
      return Cure.NONE;
    }
    int start = key.key().span().start();
    int line = look.file().text().lastIndexOf('\n', start) + 1;
    String sql =
        measure.map().flow()
            ? "sql: \"${" + meant + "}\", "
            : "sql: ${" + meant + "}\n" + " ".repeat(start - line);
    return Cure.insert(Messages.get("shape.fix.add", "sql: ${" + meant + "}"), start, sql);
  }
}
