package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.ScalarNode;

/// A percentile that is no part of a hundred (YAML reference §7.2 and §10, 3).
final class PercentileRange implements PlaceCheck {
  @Override
  public void check(Look look, Place place) {
    boolean percentile =
        place.segment().equals("percentile")
            && place.parent() != null
            && place.parent().is(Type.MEASURE);
    if (percentile
        && place.value() instanceof ScalarNode value
        && value.text().matches("-?\\d{1,9}(\\.\\d+)?")
        && (Double.parseDouble(value.text()) < 0 || Double.parseDouble(value.text()) > 100)) {
      look.error(
          "wrong-value",
          place,
          value.span(),
          Messages.get("shape.value.percentile", value.text()),
          Cure.NONE);
    }
  }
}
