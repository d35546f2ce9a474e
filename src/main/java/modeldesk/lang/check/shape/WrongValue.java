package modeldesk.lang.check.shape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Nearest;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.model.Severity;
import modeldesk.yaml.ScalarNode;

/// A word that is none of those a parameter takes (YAML reference §10, 3). Upper and lower case are
/// the same, words that were seen without being documented are a warning, and timeframes have a
/// rule of their own.
final class WrongValue implements PlaceCheck {
  private static final String CODE = "wrong-value";

  /// What people write for a word that is spelled otherwise.
  private static final Map<String, String> HABITS =
      Map.of(
          "avg", "average",
          "mean", "average",
          "countd", "count_distinct",
          "left_outer", "always_left",
          "left", "always_left",
          "always_inner", "inner",
          "always_full", "full_outer",
          "full", "full_outer",
          "yesno", "boolean");

  @Override
  public void check(Look look, Place place) {
    Parameter parameter = place.parameter();
    if (parameter == null
        || parameter.type() == Type.TIMEFRAME
        || parameter.values().isEmpty()
        || parameter.isUnverified()
        || Templates.isOpen(place.value())
        || !(place.value() instanceof ScalarNode scalar)) {
      return;
    }
    Parameter.Standing standing = parameter.standing(scalar.text());
    if (standing == Parameter.Standing.DOCUMENTED) {
      return;
    }
    Optional<String> meant = meant(parameter, scalar.text());
    String name =
        place.key() == null && place.parent() != null ? place.parent().segment() : place.segment();
    String words = String.join(", ", parameter.values());
    String message =
        standing == Parameter.Standing.SEEN
            ? Messages.get("shape.value.seen", scalar.text(), name, words)
            : Messages.get("shape.value.unknown", scalar.text(), name, words);
    boolean warns = standing == Parameter.Standing.SEEN || parameter.level() == Severity.WARNING;
    look.report(
        CODE,
        warns ? Severity.WARNING : Severity.ERROR,
        place,
        scalar.span(),
        message,
        meant
            .map(word -> Cure.set(Messages.get("shape.fix.write", word), place.path(), word))
            .orElse(Cure.NONE));
  }

  private static Optional<String> meant(Parameter parameter, String word) {
    List<String> values = parameter.values();
    String habit = HABITS.get(word.strip().toLowerCase(Locale.ROOT));
    return habit != null && values.contains(habit)
        ? Optional.of(habit)
        : Optional.ofNullable(Nearest.of(word, values));
  }
}
