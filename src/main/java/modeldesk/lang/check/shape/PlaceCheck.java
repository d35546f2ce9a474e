package modeldesk.lang.check.shape;

import modeldesk.lang.schema.Place;

/// What can be wrong with one key or list item.
@FunctionalInterface
interface PlaceCheck {
  void check(Look look, Place place);
}
