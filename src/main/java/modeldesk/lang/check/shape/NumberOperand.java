package modeldesk.lang.check.shape;

import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.ScalarNode;

/// A word where an operator compares with a number (YAML reference §3.3 and §10, 3). A warning, as
/// a date or the like may be understood.
final class NumberOperand implements PlaceCheck {
  private static final Set<String> OPERATORS =
      Set.of(
          "greater_than",
          "greater_than_or_equal_to",
          "less_than",
          "less_than_or_equal_to",
          "between");

  @Override
  public void check(Look look, Place place) {
    Place operator = place.key() == null ? place.parent() : place;
    if (operator == null
        || operator.parent() == null
        || !operator.parent().is(Type.CONDITION)
        || !OPERATORS.contains(operator.segment().replaceFirst("^not_", ""))
        || !(place.value() instanceof ScalarNode value)
        || Templates.isOpen(value)
        || value.text().chars().anyMatch(Character::isDigit)) {
      return;
    }
    look.warning(
        "wrong-type",
        place,
        Marks.of(look, place),
        Messages.get("shape.type.number", operator.segment(), value.text()),
        Cure.NONE);
  }
}
