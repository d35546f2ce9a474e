package modeldesk.playground;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import modeldesk.playground.wire.AuthError;
import org.jspecify.annotations.Nullable;

/// Lets requests in that carry a token and keep to the limit, and knows whose the token is (api.md
/// §1.2, §1.3).
final class Gate {
  private static final String SCHEME = "Bearer ";
  private static final String RETRY_AFTER = "Retry-After";

  private final String token;
  private final Budget budget;
  private final InstantSource clock;
  private final Dialect dialect;

  Gate(String token, Budget budget, InstantSource clock, Dialect dialect) {
    this.token = token;
    this.budget = budget;
    this.clock = clock;
    this.dialect = dialect;
  }

  /// Whose request this is. The firewall stands before the API and counts every value of the
  /// header, known or not, but only under `/api`.
  Role admit(@Nullable String authorization, boolean counted) {
    if (authorization == null) {
      throw refusal(401, "Authentication required");
    }
    if (!authorization.startsWith(SCHEME) || authorization.length() == SCHEME.length()) {
      throw refusal(400, "Bad authorization header, must be formatted as Bearer <token>");
    }
    Duration wait = counted ? budget.take(authorization, clock.instant()) : Duration.ZERO;
    if (!wait.isZero()) {
      throw new Refusal(tooMany(wait));
    }
    Role role = Role.of(authorization.substring(SCHEME.length()), token);
    if (role == null) {
      throw invalidToken();
    }
    return role;
  }

  /// The refusal of a token the server does not know, or no longer (api.md §1.5).
  Refusal invalidToken() {
    return refusal(403, "Invalid bearer token");
  }

  /// 429 as the firewall says it: a page, and a header that names the firewall. With the seconds to
  /// wait, rounded up, unless `wait` is null.
  static Reply tooMany(@Nullable Duration wait) {
    Reply reply = Reply.html(429, "Too Many Requests").with("X-Omni-Waf-Action", "block");
    return wait == null ? reply : reply.with(RETRY_AFTER, Long.toString(seconds(wait)));
  }

  /// The same with the time to wait for as a date.
  Reply tooManyUntil(Duration wait) {
    ZonedDateTime then = clock.instant().plusSeconds(seconds(wait)).atZone(ZoneOffset.UTC);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then);
    return tooMany(null).with(RETRY_AFTER, date);
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private Refusal refusal(int status, String message) {
    return dialect.isOpenApi()
        ? Refusal.detail(401, "Unauthorized: Missing or invalid API key")
        : new Refusal(Reply.of(status, new AuthError(status, message)));
  }
}
