package modeldesk.lang.check.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Place;
import modeldesk.model.Severity;
import modeldesk.yaml.ScalarNode;

/// How long a cache policy lets results be used, where that is no length of time or beyond 30 days
/// (YAML reference §5 and §10, 3).
final class CacheAge implements PlaceCheck {
  private static final Pattern AGE =
      Pattern.compile("(?i)\\s*(\\d{1,9})\\s*(second|minute|hour|day|week)s?\\s*");
  private static final long LONGEST = 30L * 24 * 60 * 60;

  @Override
  public void check(Look look, Place place) {
    Place policy = place.parent();
    if (policy == null
        || !place.segment().equals("max_cache_age")
        || policy.parent() == null
        || !policy.parent().segment().equals("cache_policies")
        || Templates.isOpen(place.value())
        || !(place.value() instanceof ScalarNode age)) {
      return;
    }
    if (seconds(age.text()) > LONGEST) {
      look.report(
          "wrong-value",
          Severity.WARNING,
          place,
          age.span(),
          Messages.get("shape.value.age", age.text()),
          Cure.NONE);
    }
  }

  /// Longer than any age for what is none.
  private static long seconds(String age) {
    Matcher matcher = AGE.matcher(age);
    if (!matcher.matches()) {
      return Long.MAX_VALUE;
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (Character.toLowerCase(matcher.group(2).charAt(0))) {
      case 's' -> number;
      case 'm' -> number * 60;
      case 'h' -> number * 3_600;
      case 'd' -> number * 86_400;
      default -> number * 604_800;
    };
  }
}
