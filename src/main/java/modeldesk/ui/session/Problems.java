package modeldesk.ui.session;

import java.io.IOException;
import java.util.Locale;
import modeldesk.api.ApiException;
import modeldesk.i18n.Messages;

/// What a failure means for the user: what happened, what is kept, what to do (api.md §6).
public final class Problems {
  private Problems() {}

  /// One or two sentences about a failed call; never a status code alone, a token or a trace.
  public static String sentence(Exception failure) {
    return switch (failure) {
      case ApiException api -> sentence(api);
      case IOException disk -> Messages.get("session.problem.disk", reason(disk));
      default -> Messages.get("session.problem.unexpected", reason(failure));
    };
  }

  private static String sentence(ApiException e) {
    String text = reason(e);
    return switch (e.kind()) {
      case UNAUTHORIZED -> Messages.get("session.problem.unauthorized");
      case FORBIDDEN -> Messages.get("session.problem.forbidden", text);
      case NOT_FOUND -> Messages.get("session.problem.notFound", text);
      case CONFLICT -> Messages.get("session.problem.conflict");
      case REFUSED -> refused(text);
      case RATE_LIMITED ->
          Messages.get(
              "session.problem.rateLimited",
              e.retryAfter() == null ? 60 : Math.max(1, e.retryAfter().toSeconds()));
      case SERVER -> Messages.get("session.problem.server", text);
      case UNREACHABLE -> Messages.get("session.problem.unreachable");
      case TIMEOUT -> Messages.get("session.problem.timeout");
      case UNEXPECTED -> Messages.get("session.problem.answer", text);
      case CANCELLED -> Messages.get("session.problem.cancelled");
    };
  }

  private static String refused(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("schema models do not have branches")) {
      return Messages.get("session.problem.schemaModel");
    }
    if (lower.contains("pull request")) {
      return Messages.get("session.problem.pullRequest", text);
    }
    return Messages.get("session.problem.refused", text);
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return e.getClass().getSimpleName();
    }
    String text = message.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
