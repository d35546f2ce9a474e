package modeldesk.lang.check.shape;

import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Nearest;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Place;
import modeldesk.lang.schema.Type;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;

/// A key that no parameter has (YAML reference §10, 2). A warning: not all parameters may be known.
final class UnknownKey implements PlaceCheck {
  private static final String CODE = "unknown-key";

  @Override
  public void check(Look look, Place place) {
    ScalarNode key = place.key();
    if (key == null || place.parent() == null || !(isUnknown(place) || isSlip(place))) {
      return;
    }
    boolean operator = place.parent().is(Type.CONDITION);
    if (operator || LookmlKey.knows(place) || AggregateOnDimension.isIt(place)) {
      return;
    }
    String way = Look.way(place);
    Optional<String> meant = meant(place, key.text());
    String message =
        meant
            .map(word -> Messages.get("shape.key.unknownNear", way, word))
            .orElseGet(() -> Messages.get("shape.key.unknown", way));
    look.warning(
        CODE, place, key.span(), message, meant.map(word -> rename(place, word)).orElse(Cure.NONE));
  }

  /// Whether the schema is sure to know all keys there and not this one.
  static boolean isUnknown(Place place) {
    ScalarNode key = place.key();
    Place parent = place.parent();
    Parameter around = parent == null ? null : parent.parameter();
    return key != null
        && place.parameter() == null
        && around != null
        && around.isClosed()
        && !key.text().equals("<<")
        && !Templates.isFilledInLater(key);
  }

  /// Whether a key where others may stand, too, is but a slip of a finger away from one that
  /// counts, or one of what that has many of.
  private static boolean isSlip(Place place) {
    ScalarNode key = place.key();
    Place parent = place.parent();
    Parameter around = parent == null ? null : parent.parameter();
    MapNode siblings = place.siblings();
    if (key == null || around == null || siblings == null || place.parameter() != null) {
      return false;
    }
    String many = key.text() + "s";
    String meant = around.knows(many) ? many : Nearest.slip(key.text(), around.keyNames());
    return meant != null && siblings.entry(meant) == null;
  }

  private static Optional<String> meant(Place place, String key) {
    Place parent = place.parent();
    Parameter around = parent == null ? null : parent.parameter();
    List<String> keys = around == null ? List.of() : around.keyNames();
    return nearest(place, key, keys);
  }

  /// The key that was probably meant; one that stands beside it already was not.
  static Optional<String> nearest(Place place, String key, List<String> keys) {
    MapNode siblings = place.siblings();
    List<String> free =
        siblings == null
            ? keys
            : keys.stream().filter(each -> siblings.entry(each) == null).toList();
    return Optional.ofNullable(Nearest.of(key, free));
  }

  /// Gives the key another name, unless that stands beside it already.
  static Cure rename(Place place, String name) {
    MapNode siblings = place.siblings();
    ScalarNode key = place.key();
    if (key == null || siblings == null || siblings.entry(name) != null) {
      return Cure.NONE;
    }
    return Cure.replace(Messages.get("shape.fix.rename", name), key.span(), name);
  }
}
