package modeldesk.lang.check.shape;

import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.yaml.ScalarNode;

/// A wildcard, tag or set in a level of detail, which takes single fields only (YAML reference §3.6
/// and §7.1).
final class GrainField implements PlaceCheck {
  private static final Set<String> LISTS = Set.of("fixed", "always_include", "always_exclude");

  @Override
  public void check(Look look, Place place) {
    Place list = place.parent();
    if (list == null
        || list.parent() == null
        || place.key() != null
        || !LISTS.contains(list.segment())
        || !list.parent().segment().equals("level_of_detail")
        || !(place.value() instanceof ScalarNode field)) {
      return;
    }
    String text = field.text();
    if (text.endsWith(".*") || text.startsWith("tag:") || text.startsWith("set:")) {
      look.error(
          "wrong-value",
          place,
          field.span(),
          Messages.get("shape.value.grain", list.segment(), text),
          Cure.NONE);
    }
  }
}
