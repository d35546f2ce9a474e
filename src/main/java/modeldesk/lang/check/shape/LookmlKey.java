package modeldesk.lang.check.shape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.ScalarNode;
import org.jspecify.annotations.Nullable;

/// A parameter of LookML (YAML reference §3.1 and §10, 2). `type` of a field is refused by Omni,
/// the others are worth a word.
final class LookmlKey implements PlaceCheck {
  private static final String CODE = "lookml-key";

  /// Parameters of LookML by what they are in, with what Omni has instead; empty for nothing. With
  /// a `!` in front the value is the same and only the name changes.
  private static final Map<Type, Map<String, String>> WORDS =
      Map.of(
          Type.VIEW,
          Map.of(
              "sql_table_name", "!table_name",
              "derived_table", "sql",
              "dimension", "dimensions",
              "dimension_group", "dimensions",
              "measure", "measures",
              "filter", "filters",
              "parameter", "filters",
              "view", ""),
          Type.DIMENSION,
          Map.of(
              "type", "",
              "value_format", "!format",
              "value_format_name", "format",
              "html", "markdown",
              "link", "links",
              "suggestions", "suggestion_list",
              "tiers", "bin_boundaries",
              "intervals", "duration",
              "datatype", "",
              "yesno", ""),
          Type.MEASURE,
          Map.of(
              "type", "aggregate_type",
              "value_format", "!format",
              "value_format_name", "format",
              "html", "markdown",
              "link", "links",
              "sql_distinct_key", "!custom_primary_key_sql"),
          Type.RELATIONSHIP,
          Map.of(
              "type", "join_type",
              "sql_on", "!on_sql",
              "sql_where", "!where_sql",
              "relationship", "relationship_type",
              "from", "join_from_view",
              "foreign_key", "on_sql"),
          Type.TOPIC,
          Map.of(
              "explore", "base_view",
              "view_name", "base_view",
              "from", "base_view",
              "join", "joins",
              "sql_always_where", "!always_where_sql",
              "sql_always_having", "!always_having_sql",
              "always_filter", "always_where_filters",
              "conditionally_filter", "default_filters"),
          Type.MODEL,
          Map.of(
              "explore", "",
              "connection", "",
              "include", "",
              "datagroup", "cache_policies",
              "persist_with", "default_cache_policy",
              "access_grant", "access_grants"));

  private static final List<String> AGGREGATES =
      List.of("sum", "count", "count_distinct", "average", "min", "max", "median", "list");

  /// Whether the key is one of LookML where the schema knows none.
  static boolean knows(Place place) {
    return UnknownKey.isUnknown(place) && word(place) != null;
  }

  private static @Nullable String word(Place place) {
    Place parent = place.parent();
    if (parent == null || parent.parameter() == null) {
      return null;
    }
    return WORDS.getOrDefault(parent.parameter().type(), Map.of()).get(place.segment());
  }

  @Override
  public void check(Look look, Place place) {
    String told = knows(place) ? word(place) : null;
    ScalarNode key = place.key();
    if (told == null || key == null) {
      return;
    }
    boolean same = told.startsWith("!");
    String instead = same ? told.substring(1) : told;
    boolean field = is(place.parent(), Type.DIMENSION) || is(place.parent(), Type.MEASURE);
    if (field && key.text().equals("type")) {
      look.error(CODE, place, key.span(), typeMessage(place), typeCure(place));
    } else if (instead.isEmpty()) {
      look.warning(
          CODE, place, key.span(), Messages.get("shape.lookml.none", key.text()), Cure.NONE);
    } else {
      Cure cure = same ? UnknownKey.rename(place, instead) : Cure.NONE;
      String message = Messages.get("shape.lookml.instead", key.text(), instead);
      look.warning(CODE, place, key.span(), message, cure);
    }
  }

  private static boolean is(@Nullable Place place, Type type) {
    return place != null && place.is(type);
  }

  private static String typeMessage(Place place) {
    return is(place.parent(), Type.MEASURE)
        ? Messages.get("shape.lookml.measureType", Look.way(place))
        : Messages.get("shape.lookml.type", Look.way(place));
  }

  /// The type of a measure becomes its aggregate where it names one; any other type goes.
  private static Cure typeCure(Place place) {
    Cure drop = Cure.remove(Messages.get("shape.fix.remove", "type"), place.path());
    boolean measure = is(place.parent(), Type.MEASURE);
    boolean sum =
        place.value() instanceof ScalarNode scalar
            && AGGREGATES.contains(scalar.text().toLowerCase(Locale.ROOT));
    return measure && sum ? UnknownKey.rename(place, "aggregate_type").or(drop) : drop;
  }
}
