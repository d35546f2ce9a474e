package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import modeldesk.playground.wire.AuthError;
import org.jspecify.annotations.Nullable;

/// Lets requests in that carry the token and keep to the limit (api.md §1.2, §1.3).
final class Gate {
  private static final String SCHEME = "Bearer ";

  private final String token;
  private final Budget budget;
  private final InstantSource clock;

  Gate(String token, Budget budget, InstantSource clock) {
    this.token = token;
    this.budget = budget;
    this.clock = clock;
  }

  /// The refusal of a request with this `Authorization` header, null when it may pass.
  @Nullable Reply check(@Nullable String authorization) {
    if (authorization == null) {
      return error(401, "Authentication required");
    }
    if (!authorization.startsWith(SCHEME) || authorization.length() == SCHEME.length()) {
      return error(400, "Bad authorization header, must be formatted as Bearer <token>");
    }
    Duration wait = budget.take(authorization, clock.instant());
    if (!wait.isZero()) {
      return tooMany(wait);
    }
    byte[] given = authorization.substring(SCHEME.length()).getBytes(UTF_8);
    if (!MessageDigest.isEqual(given, token.getBytes(UTF_8))) {
      return error(403, "Invalid bearer token");
    }
    return null;
  }

  /// 429 with the seconds to wait, rounded up.
  static Reply tooMany(@Nullable Duration wait) {
    Reply reply = Refusal.detail(429, "Too many requests").reply();
    if (wait == null) {
      return reply;
    }
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return reply.with("Retry-After", Long.toString(seconds));
  }

  private static Reply error(int status, String message) {
    return Reply.of(status, new AuthError(status, message));
  }
}
