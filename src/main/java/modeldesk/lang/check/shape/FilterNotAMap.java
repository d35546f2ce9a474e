package modeldesk.lang.check.shape;

import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlValues;

/// A bare value for a condition: `status: Complete` (YAML reference §3.3 and §10, 15).
final class FilterNotAMap implements PlaceCheck {
  private static final String CODE = "filter-not-a-map";

  @Override
  public void check(Look look, Place place) {
    boolean condition = place.is(Type.CONDITION) && !(place.value() instanceof MapNode);
    if (!condition || unsure(place) || Templates.isOpen(place.value())) {
      return;
    }
    String operator = place.path().segments().contains("depends_on") ? "equals" : "is";
    look.error(
        CODE,
        place,
        Marks.of(look, place),
        Messages.get("shape.filter.map", place.segment(), operator),
        cure(look, place.value(), operator));
  }

  private static boolean unsure(Place place) {
    return place.parameter() == null || place.parameter().isUnverified();
  }

  private static Cure cure(Look look, YamlNode value, String operator) {
    String written = look.written(value.span());
    String quoted = "'" + written.replace("'", "''") + "'";
    String title = Messages.get("shape.fix.wrap", operator);
    String wrapped = "{ " + operator + ": " + written + " }";
    if (written.indexOf('\n') >= 0) {
      return Cure.NONE;
    }
    if (says(wrapped, operator, value)) {
      return Cure.replace(title, value.span(), wrapped);
    }
    boolean plain = value instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.PLAIN;
    String safe = "{ " + operator + ": " + quoted + " }";
    return plain && says(safe, operator, value)
        ? Cure.replace(title, value.span(), safe)
        : Cure.NONE;
  }

  private static boolean says(String wrapped, String operator, YamlNode value) {
    YamlDocument document = YamlParser.parse("k: " + wrapped);
    return document.isValid()
        && document.map().get("k") instanceof MapNode map
        && map.entries().size() == 1
        && YamlValues.same(Objects.requireNonNull(map.get(operator)), value);
  }
}
