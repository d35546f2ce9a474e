package modeldesk.ui.session;

import java.time.Duration;
import java.time.Instant;
import modeldesk.i18n.Messages;

/// How long ago something was, in words that follow `as of` and stand before `ago`.
public final class Age {
  private Age() {}

  /// `48 min`, `3 h`, `2 days`; a clock that went backwards counts as no time.
  public static String of(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return Messages.get("session.age.moment");
    }
    if (age.toHours() < 1) {
      return Messages.get("session.age.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? Messages.get("session.age.hours", age.toHours())
        : Messages.get("session.age.days", age.toDays());
  }
}
