package modeldesk.ui.connect;

import java.nio.channels.UnresolvedAddressException;
import modeldesk.api.ApiException;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// Why the test of a token failed and what to do about it.
final class TestProblems {
  private TestProblems() {}

  static String sentence(Instance instance, Exception failure) {
    return failure instanceof ApiException e
        ? sentence(instance.host(), e)
        : Messages.get("connect.failed.unexpected", failure.getClass().getSimpleName());
  }

  private static String sentence(String host, ApiException e) {
    String said = String.valueOf(e.getMessage());
    return switch (e.kind()) {
      case UNAUTHORIZED -> e.status() == 0 ? said : Messages.get("connect.failed.token", host);
      case FORBIDDEN -> Messages.get("connect.failed.forbidden", host, said);
      case NOT_FOUND, UNEXPECTED, REFUSED, CONFLICT ->
          Messages.get("connect.failed.noOmni", host, said);
      case RATE_LIMITED ->
          Messages.get(
              "connect.failed.tooMany",
              e.retryAfter() == null ? 60 : Math.max(1, e.retryAfter().toSeconds()));
      case SERVER -> Messages.get("connect.failed.server", host, said);
      case UNREACHABLE ->
          isUnknownHost(e.getCause()) ? Messages.get("connect.failed.unknownHost", host) : said;
      case TIMEOUT, CANCELLED -> said;
    };
  }

  private static boolean isUnknownHost(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }
}
