package modeldesk.lang.check.shape;

import java.util.List;
import java.util.Locale;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import org.jspecify.annotations.Nullable;

/// A relationship, an access filter, a filter-only field or a level of detail without a key that it
/// cannot do without (YAML reference §5 to §7). Only where all is said in one place: what a topic
/// says of a view adds to it, and so does a view that extends others.
final class MissingKey implements PlaceCheck {
  private static final String CODE = "missing-key";
  private static final List<String> ENDS = List.of("join_from_view", "join_to_view");

  @Override
  public void check(Look look, Place place) {
    if (place.parameter() == null
        || !(place.value() instanceof MapNode map)
        || (map.entries().isEmpty() && !isMapping(place))) {
      return;
    }
    String missing = missing(place, map);
    if (missing != null
        && look.whole()
        && look.isRead(map)
        && !mayHoldMore(place.parameter(), map)
        && !isAdded(place)) {
      Span span = place.key() == null ? map.entries().getFirst().key().span() : place.word();
      look.error(CODE, place, span, Messages.get("shape.key.missing", missing), Cure.NONE);
    }
  }

  private static @Nullable String missing(Place place, MapNode map) {
    for (String key : needed(place, map)) {
      if (map.entry(key) == null) {
        return key;
      }
    }
    return null;
  }

  private static List<String> needed(Place place, MapNode map) {
    Place parent = place.parent();
    if (place.is(Type.RELATIONSHIP)) {
      boolean ends = map.entry("join_from_view") != null || map.entry("join_to_view") != null;
      String type = map.text("join_type");
      boolean cross = type != null && type.toLowerCase(Locale.ROOT).startsWith("cross");
      return !ends ? List.of() : cross ? ENDS : List.of("join_from_view", "join_to_view", "on_sql");
    }
    if (isMapping(place)) {
      return List.of("field");
    }
    if (place.is(Type.FILTER_FIELD)) {
      return List.of("type");
    }
    if (parent != null && parent.segment().endsWith("access_filters") && place.key() == null) {
      return List.of("field", "user_attribute");
    }
    boolean dimension = parent != null && parent.is(Type.DIMENSION);
    return dimension && place.segment().equals("level_of_detail")
        ? List.of("aggregate_type")
        : List.of();
  }

  /// Whether a composite topic says there where a shared dimension is in one of its topics.
  private static boolean isMapping(Place place) {
    List<String> path = place.path().segments();
    return path.size() == 4
        && path.getFirst().equals("shared_dimensions")
        && path.get(2).equals("mappings");
  }

  /// Whether the key may be there under a mistyped name, or come from elsewhere.
  private static boolean mayHoldMore(Parameter parameter, MapNode map) {
    return map.get("extends") != null
        || map.entries().stream().anyMatch(entry -> !parameter.knows(entry.key().text()));
  }

  /// Whether the rest may stand in the view that a topic or another view changes.
  private static boolean isAdded(Place place) {
    Place view = place.around(Type.VIEW);
    return view != null
        && (view.parent() != null
            || (view.value() instanceof MapNode map && map.get("extends") != null));
  }
}
