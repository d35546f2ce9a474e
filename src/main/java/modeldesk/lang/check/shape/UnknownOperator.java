package modeldesk.lang.check.shape;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.ScalarNode;

/// An operator that filters do not have (YAML reference §3.3 and §10, 15).
final class UnknownOperator implements PlaceCheck {
  private static final String CODE = "unknown-operator";

  /// What people write for an operator that is called otherwise.
  private static final Map<String, String> HABITS =
      Map.ofEntries(
          Map.entry("not_is", "not"),
          Map.entry("is_not", "not"),
          Map.entry("not_equals", "not"),
          Map.entry("not_in", "not"),
          Map.entry("ne", "not"),
          Map.entry("equals", "is"),
          Map.entry("equal", "is"),
          Map.entry("eq", "is"),
          Map.entry("in", "is"),
          Map.entry("gt", "greater_than"),
          Map.entry("gte", "greater_than_or_equal_to"),
          Map.entry("greater_than_or_equal", "greater_than_or_equal_to"),
          Map.entry("lt", "less_than"),
          Map.entry("lte", "less_than_or_equal_to"),
          Map.entry("less_than_or_equal", "less_than_or_equal_to"),
          Map.entry("after", "on_or_after"),
          Map.entry("like", "contains"));

  /// Known from another place or an older text: perhaps they are understood.
  private static final Set<String> UNSURE = Set.of("is_not", "equals", "bind");

  @Override
  public void check(Look look, Place place) {
    ScalarNode key = place.key();
    Place parent = place.parent();
    Parameter around = parent == null ? null : parent.parameter();
    if (key == null || around == null || around.type() != Type.CONDITION) {
      return;
    }
    boolean unknown = place.parameter() == null && UnknownKey.isUnknown(place);
    boolean old = place.parameter() != null && place.parameter().isDeprecated();
    if (!unknown && !old) {
      return;
    }
    String word = key.text();
    boolean both = word.equals("not_and") || word.equals("not_or");
    String habit = HABITS.get(word);
    Optional<String> meant =
        both
            ? Optional.empty()
            : habit != null
                ? Optional.of(habit)
                : UnknownKey.nearest(place, word, around.keyNames());
    String message =
        both
            ? Messages.get("shape.filter.notBoth", word)
            : meant
                .map(name -> Messages.get("shape.filter.operatorNear", word, name))
                .orElseGet(() -> Messages.get("shape.filter.operator", word));
    Cure cure = meant.map(name -> UnknownKey.rename(place, name)).orElse(Cure.NONE);
    // What a workbook writes into a sample query is not all documented.
    boolean copied = meant.isEmpty() && !both && place.around(Type.QUERY) != null;
    if (UNSURE.contains(word) || copied) {
      look.warning(CODE, place, key.span(), message, cure);
    } else {
      look.error(CODE, place, key.span(), message, cure);
    }
  }
}
