package modeldesk.lang.check.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A measure that says neither how it aggregates nor SQL that does (YAML reference §7.2 and §10,
/// 14): nothing at all, or a dimension and no more. Where only what people wrote is shown, it may
/// change a measure that Omni made.
final class MeasureWithoutAggregate implements PlaceCheck {
  private static final Pattern FIELD = Pattern.compile("\\$\\{\\s*([\\w.]+)\\s*\\}|(\\w+)");

  @Override
  public void check(Look look, Place place) {
    if (!look.layers().showsColumns()
        || !MeasureParts.isWhole(look, place)
        || !(place.value() instanceof MapNode map)
        || place.segment().equals("count")
        || !isEmpty(map.get("aggregate_type"))
        || map.get("level_of_detail") != null
        || "true".equals(map.text("ignored"))
        || mayBeMistyped(place.parameter(), map)) {
      return;
    }
    if (map.entry("sql") == null) {
      String message = Messages.get("shape.measure.nothing", place.segment());
      look.error(MeasureWithoutSql.CODE, place, place.word(), message, Cure.NONE);
    } else if (map.get("sql") instanceof ScalarNode sql && isDimension(look, place, sql)) {
      look.warning(
          "measure-without-aggregate",
          place,
          Marks.line(look, sql.span()),
          Messages.get("shape.measure.aggregate", place.segment(), sql.text().strip()),
          Cure.NONE);
    }
  }

  private static boolean isEmpty(@Nullable YamlNode value) {
    return value == null || (value instanceof ScalarNode scalar && scalar.isNull());
  }

  private static boolean mayBeMistyped(@Nullable Parameter parameter, MapNode map) {
    return parameter == null
        || map.entries().stream().anyMatch(entry -> !parameter.knows(entry.key().text()));
  }

  /// Whether the SQL is a dimension of the same view, row by row.
  private static boolean isDimension(Look look, Place place, ScalarNode sql) {
    Matcher matcher = FIELD.matcher(sql.text().strip());
    if (!matcher.matches()
        || !(look.file().document().map().get("dimensions") instanceof MapNode dimensions)) {
      return false;
    }
    String field = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int dot = field.lastIndexOf('.');
    boolean own = dot < 0 || field.substring(0, dot).equals(look.file().reference());
    boolean measure =
        place.siblings() != null && place.siblings().entry(field.substring(dot + 1)) != null;
    return own && !measure && dimensions.entry(field.substring(dot + 1)) != null;
  }
}
