package modeldesk.lang.check.shape;

import java.util.Locale;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import org.jspecify.annotations.Nullable;

/// A measure of which all is said where it stands: nothing comes from a layer below, from a view or
/// field it extends, or from the view that a topic changes.
record MeasureParts(MapNode map, ScalarNode aggregate) {

  /// Null when the place is no such measure or has no aggregate.
  static @Nullable MeasureParts of(Look look, Place place) {
    return isWhole(look, place)
            && place.value() instanceof MapNode map
            && map.get("aggregate_type") instanceof ScalarNode aggregate
            && !aggregate.isNull()
        ? new MeasureParts(map, aggregate)
        : null;
  }

  /// Whether the place is a measure of which all is said there.
  static boolean isWhole(Look look, Place place) {
    return place.is(Type.MEASURE)
        && place.value() instanceof MapNode map
        && look.whole()
        && look.isRead(map)
        && map.get("extends") == null
        && map.get("<<") == null
        && place.path().segments().size() == 2
        && !extendsOthers(place);
  }

  private static boolean extendsOthers(Place place) {
    Place view = place.around(Type.VIEW);
    return view != null
        && view.value() instanceof MapNode map
        && (map.get("extends") != null || "true".equals(map.text("template")));
  }

  String kind() {
    return aggregate.text().strip().toLowerCase(Locale.ROOT);
  }

  boolean has(String key) {
    return map.get(key) != null;
  }
}
