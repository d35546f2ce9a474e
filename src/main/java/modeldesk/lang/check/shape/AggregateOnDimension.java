package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.ScalarNode;

/// `aggregate_type` on a dimension, which is row by row (YAML reference §7.1 and §10, 14).
final class AggregateOnDimension implements PlaceCheck {
  private static final String CODE = "aggregate-on-dimension";

  static boolean isIt(Place place) {
    return place.segment().equals("aggregate_type")
        && place.key() != null
        && place.parent() != null
        && place.parent().is(Type.DIMENSION);
  }

  @Override
  public void check(Look look, Place place) {
    ScalarNode key = place.key();
    if (key != null && isIt(place)) {
      Cure cure = Cure.remove(Messages.get("shape.fix.remove", key.text()), place.path());
      look.error(
          CODE,
          place,
          key.span(),
          Messages.get("shape.aggregate.dimension", Look.way(place)),
          cure);
    }
  }
}
