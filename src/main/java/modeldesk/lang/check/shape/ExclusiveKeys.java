package modeldesk.lang.check.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Exclusion;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.model.Severity;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlPath;

/// Two keys of which only one may be there (YAML reference §10, 16). Where one of them counts, it
/// is the first in the order of the schema; else the later in the file is one too many.
final class ExclusiveKeys implements PlaceCheck {
  @Override
  public void check(Look look, Place place) {
    Parameter parameter = place.parameter();
    if (parameter != null && place.value() instanceof MapNode map) {
      for (Exclusion exclusion : parameter.exclusive()) {
        if (hasSeveral(map, exclusion)) {
          check(look, place, map, exclusion);
        }
      }
    }
  }

  private static boolean hasSeveral(MapNode map, Exclusion exclusion) {
    int there = 0;
    for (String key : exclusion.keys()) {
      there += map.entry(key) == null ? 0 : 1;
    }
    return there > 1;
  }

  /// Sorting keeps the order of the schema where one key counts.
  private static Comparator<ScalarNode> order(Exclusion exclusion) {
    return exclusion.severity() == Severity.ERROR
        ? Comparator.comparingInt(key -> key.span().start())
        : Comparator.comparingInt(key -> 0);
  }

  private static void check(Look look, Place place, MapNode map, Exclusion exclusion) {
    List<ScalarNode> there =
        exclusion.keys().stream()
            .map(map::entry)
            .filter(Objects::nonNull)
            .filter(entry -> !(entry.value() instanceof ScalarNode value && value.isNull()))
            .map(MapNode.Entry::key)
            .sorted(order(exclusion))
            .toList();
    for (ScalarNode second : there.stream().skip(1).toList()) {
      String first = there.getFirst().text();
      YamlPath path = place.path();
      Cure cure =
          Cure.remove(Messages.get("shape.fix.remove", second.text()), path.child(second.text()))
              .or(Cure.remove(Messages.get("shape.fix.remove", first), path.child(first)));
      String message = Messages.get("shape.key.exclusive", first, second.text());
      look.report(
          "exclusive-keys",
          exclusion.severity(),
          path.child(second.text()),
          second.span(),
          message,
          cure);
    }
  }
}
