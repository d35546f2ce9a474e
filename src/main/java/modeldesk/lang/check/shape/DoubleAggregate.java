package modeldesk.lang.check.shape;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlPath;

/// `aggregate_type` over SQL that aggregates already, or over another measure (YAML reference §7.2
/// and §10, 14). SQL with a query or a window in it, and levels of detail, are not judged.
final class DoubleAggregate implements PlaceCheck {
  private static final String CODE = "double-aggregate";
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)(?<![\\w.$])(sum|count|avg|min|max|median|stddev|variance|listagg|string_agg"
              + "|array_agg|approx_count_distinct|count_if|countif)\\s*\\(");
  private static final Pattern BEYOND =
      Pattern.compile("(?i)(?<!\\w)(select|over|omni_dimensionalize)(?!\\w)");
  private static final Pattern FIELD = Pattern.compile("\\$\\{\\s*([\\w.]+)\\s*\\}");

  @Override
  public void check(Look look, Place place) {
    if (!place.is(Type.MEASURE)
        || !(place.value() instanceof MapNode measure)
        || !(measure.get("sql") instanceof ScalarNode sql)
        || !(measure.get("aggregate_type") instanceof ScalarNode aggregate)
        || aggregate.isNull()
        || measure.get("level_of_detail") != null) {
      return;
    }
    PlainSql plain = PlainSql.of(look, sql);
    Cure cure =
        Cure.remove(
            Messages.get("shape.fix.remove", "aggregate_type"),
            place.path().child("aggregate_type"));
    Optional<Span> function = function(plain);
    Optional<Span> other = other(look, place, plain);
    if (function.isPresent()) {
      String message = Messages.get("shape.aggregate.twice", aggregate.text());
      report(look, place, function.get(), message, cure);
    } else if (other.isPresent()) {
      String message = Messages.get("shape.aggregate.measure", look.written(other.get()));
      report(look, place, other.get(), message, cure);
    }
  }

  private static void report(Look look, Place place, Span span, String message, Cure cure) {
    YamlPath path = place.path().child("sql");
    look.error(CODE, path, span, message, cure);
  }

  private static Optional<Span> function(PlainSql sql) {
    if (BEYOND.matcher(sql.text()).find()) {
      return Optional.empty();
    }
    Matcher matcher = SUM.matcher(sql.text());
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean either = name.equalsIgnoreCase("min") || name.equalsIgnoreCase("max");
      // With several arguments it picks one of them, row by row.
      if (!either || !sql.hasComma(matcher.end())) {
        return Optional.of(sql.span(matcher.start(1), matcher.end(1)));
      }
    }
    return Optional.empty();
  }

  /// Where a measure of the same view is named.
  private static Optional<Span> other(Look look, Place place, PlainSql sql) {
    Place measures = place.parent();
    Place view = measures == null ? null : measures.parent();
    if (measures == null || view == null || !(measures.value() instanceof MapNode map)) {
      return Optional.empty();
    }
    MapNode dimensions =
        view.value() instanceof MapNode all && all.get("dimensions") instanceof MapNode own
            ? own
            : null;
    Set<String> owners = Set.of(view.parent() == null ? look.file().reference() : view.segment());
    Matcher matcher = FIELD.matcher(sql.text());
    while (matcher.find()) {
      String field = matcher.group(1);
      int dot = field.lastIndexOf('.');
      String name = field.substring(dot + 1);
      boolean own = dot < 0 || owners.contains(field.substring(0, dot));
      boolean dimension = dimensions != null && dimensions.entry(name) != null;
      if (own && map.entry(name) != null && !dimension) {
        return Optional.of(sql.span(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }
}
