package modeldesk.lang.check.shape;

import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.model.Severity;

/// A parameter Omni has given up, such as `topics` in the model file (YAML reference §4).
final class DeprecatedKey implements PlaceCheck {
  private static final String CODE = "deprecated-key";

  @Override
  public void check(Look look, Place place) {
    Parameter parameter = place.parameter();
    boolean operator = place.parent() != null && place.parent().is(Type.CONDITION);
    if (parameter != null && parameter.isDeprecated() && place.key() != null && !operator) {
      Severity level = parameter.level();
      look.report(
          CODE,
          level == null ? Severity.WARNING : level,
          place,
          place.word(),
          Messages.get("shape.key.deprecated", parameter.name(), parameter.description()),
          Cure.NONE);
    }
  }
}
