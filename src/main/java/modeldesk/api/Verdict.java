package modeldesk.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import modeldesk.api.ApiException.Kind;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Decides what an answer means: the JSON of a success or the failure to throw (api.md §1.5).
final class Verdict {
  private final Pause pause;
  private final Credentials secret;

  /// `credentials` are what no message may repeat, should the server echo them.
  Verdict(Pause pause, Credentials credentials) {
    this.pause = pause;
    this.secret = credentials;
  }

  /// The JSON tree of a success; an empty body gives an empty object.
  JsonNode of(Answer answer) throws ApiException {
    JsonNode tree = answer.isPage() ? null : Json.tree(answer.body());
    if (answer.isRedirect()) {
      throw failure(answer, Kind.UNEXPECTED, Messages.get("api.error.redirect"));
    }
    if (!answer.isSuccess()) {
      String message = ErrorBody.message(answer, tree, secret);
      throw failure(answer, kind(answer, message), message);
    }
    if (tree == null) {
      if (answer.isEmpty()) {
        return Json.empty();
      }
      throw failure(
          answer,
          Kind.UNEXPECTED,
          Messages.get(answer.isPage() ? "api.error.otherSite" : "api.error.broken"));
    }
    if (ErrorBody.isFailure(tree)) {
      String message = ErrorBody.message(answer, tree, secret);
      throw failure(answer, isConflict(message) ? Kind.CONFLICT : Kind.REFUSED, message);
    }
    return tree;
  }

  private ApiException failure(Answer answer, Kind kind, String message) {
    return new ApiException(kind, answer.status(), message, retryAfter(answer.retryAfter()));
  }

  private static Kind kind(Answer answer, String message) {
    int status = answer.status();
    if (status == 401 || Reason.of(message) == Reason.TOKEN) {
      return Kind.UNAUTHORIZED;
    }
    if (status == 409 || isConflict(message)) {
      return Kind.CONFLICT;
    }
    if (status >= 500) {
      return Kind.SERVER;
    }
    return switch (status) {
      case 403 -> Kind.FORBIDDEN;
      case 404 -> isNotOmnis(answer) ? Kind.UNEXPECTED : Kind.NOT_FOUND;
      case 408 -> Kind.TIMEOUT;
      case 429 -> Kind.RATE_LIMITED;
      default -> Kind.REFUSED;
    };
  }

  /// A page or nothing at all: the path itself is unknown there.
  private static boolean isNotOmnis(Answer answer) {
    return answer.isPage() || answer.isEmpty();
  }

  private static boolean isConflict(String message) {
    return Reason.of(message) == Reason.CHANGED;
  }

  /// Seconds or an HTTP date; null when absent or neither.
  private @Nullable Duration retryAfter(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(pause.now(), until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
