package modeldesk.lang.check.shape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Nearest;
import modeldesk.lang.check.TightColon;
import modeldesk.lang.schema.Form;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.model.Severity;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A list where one value belongs, a text where a number or true and false do, and the like (YAML
/// reference §10, 3). Quotes do not count, one value may stand for a list of one.
final class WrongType implements PlaceCheck {
  private static final String CODE = "wrong-type";

  /// Words of YAML 1.1, and numbers, for true and false.
  private static final Map<String, String> BOOLEANS =
      Map.of(
          "yes", "true", "on", "true", "y", "true", "1", "true", "no", "false", "off", "false", "n",
          "false", "0", "false");

  @Override
  public void check(Look look, Place place) {
    Parameter parameter = place.parameter();
    if (parameter == null
        || place.parent() == null
        || parameter.isUnverified()
        || parameter.type() == Type.CONDITION
        || isOpen(place.value(), parameter)) {
      return;
    }
    if (!parameter.forms().contains(Form.of(place.value()))) {
      if (look.isRead(place.value())) {
        form(look, place, parameter);
      }
    } else if (place.value() instanceof ScalarNode scalar) {
      switch (parameter.type()) {
        case BOOLEAN -> bool(look, place, scalar);
        case NUMBER -> number(look, place, parameter, scalar);
        default -> {}
      }
    }
  }

  /// Whether a value may become what belongs there: what has keys is not made of words.
  private static boolean isOpen(YamlNode value, Parameter parameter) {
    return Templates.isOpen(value)
        && (parameter.forms().contains(Form.SCALAR)
            || !(value instanceof ScalarNode scalar)
            || scalar.isNull()
            || scalar.text().matches("(?s)\\s*[{@]\\{.*"));
  }

  private static void form(Look look, Place place, Parameter parameter) {
    boolean map = parameter.forms().contains(Form.MAP);
    boolean list = parameter.forms().contains(Form.LIST);
    String name = name(place);
    String message =
        switch (place.value()) {
          case ScalarNode _ ->
              map
                  ? Messages.get("shape.type.mapNotText", name)
                  : Messages.get("shape.type.listNotText", name);
          case ListNode _ ->
              map
                  ? Messages.get("shape.type.mapNotList", name)
                  : Messages.get("shape.type.oneNotList", name);
          case MapNode _ ->
              list
                  ? Messages.get("shape.type.listNotMap", name)
                  : Messages.get("shape.type.oneNotMap", name);
        };
    // Whether Omni takes one map for a list of one is not known.
    boolean unsure = place.value() instanceof MapNode && list;
    look.report(
        CODE,
        unsure ? Severity.WARNING : Severity.ERROR,
        place,
        Marks.of(look, place),
        message,
        map && place.value() instanceof ScalarNode text ? spaced(look, text) : Cure.NONE);
  }

  /// Keys that YAML reads as a text because their colons have no blank behind them.
  private static Cure spaced(Look look, ScalarNode text) {
    String keys =
        text.style() == ScalarNode.Style.PLAIN
            ? TightColon.spaced(look.written(text.span()))
            : null;
    return keys == null
        ? Cure.NONE
        : Cure.replace(
            Messages.get("shape.fix.write", keys.lines().findFirst().orElse("").strip()),
            text.span(),
            keys);
  }

  private static String name(Place place) {
    boolean item = place.key() == null;
    return item && place.parent() != null ? place.parent().segment() : place.segment();
  }

  private static void bool(Look look, Place place, ScalarNode scalar) {
    String word = scalar.text().strip().toLowerCase(Locale.ROOT);
    if (word.equals("true") || word.equals("false")) {
      return;
    }
    String habit = BOOLEANS.get(word);
    String message = Messages.get("shape.type.boolean", name(place), scalar.text());
    if (habit == null) {
      look.error(CODE, place, Marks.of(look, place), message, write(place, mistyped(word)));
    } else {
      look.warning(CODE, place, scalar.span(), message, write(place, habit));
    }
  }

  private static Cure write(Place place, @Nullable String word) {
    return word == null
        ? Cure.NONE
        : Cure.set(Messages.get("shape.fix.write", word), place.path(), word);
  }

  private static @Nullable String mistyped(String word) {
    String near = Nearest.of(word, List.of("true", "false"));
    return near != null ? near : longer(word);
  }

  private static @Nullable String longer(String word) {
    return word.startsWith("true") ? "true" : word.startsWith("false") ? "false" : null;
  }

  private static void number(Look look, Place place, Parameter parameter, ScalarNode scalar) {
    boolean number =
        scalar.type() == ScalarNode.Type.INTEGER
            || scalar.type() == ScalarNode.Type.FLOAT
            || scalar.text().strip().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    if (!number) {
      boolean unsure =
          parameter.level() == Severity.WARNING
              || scalar.text().chars().anyMatch(c -> c >= '0' && c <= '9');
      look.report(
          CODE,
          unsure ? Severity.WARNING : Severity.ERROR,
          place,
          Marks.of(look, place),
          Messages.get("shape.type.number", name(place), scalar.text()),
          Cure.NONE);
    }
  }
}
