package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;

/// A range that has not two ends (YAML reference §3.3 and §10, 15).
final class RangeSize implements PlaceCheck {
  @Override
  public void check(Look look, Place place) {
    boolean two = place.value() instanceof ListNode list && list.items().size() == 2;
    boolean judged =
        place.is(Type.RANGE)
            && !(place.value() instanceof MapNode)
            && !Templates.isOpen(place.value());
    if (judged && !two) {
      String message = Messages.get("shape.filter.range", place.segment());
      look.error("range-size", place, Marks.of(look, place), message, Cure.NONE);
    }
  }
}
