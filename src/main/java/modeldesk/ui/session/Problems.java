package modeldesk.ui.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import modeldesk.api.ApiException;
import modeldesk.api.Reason;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// What a failure means for the user: what happened, what is kept, what to do (api.md §6).
public final class Problems {
  private Problems() {}

  /// One or two sentences about a failed call; never a status code alone, a token or a trace.
  public static String sentence(Exception failure) {
    return switch (failure) {
      case ApiException api -> sentence(api);
      case IOException disk -> Messages.get("session.problem.disk", disk(disk));
      default -> Messages.get("session.problem.unexpected", reason(failure));
    };
  }

  /// What this computer's disk said, without a full stop; where Java's own words are only the name
  /// of a file, what is wrong with it.
  public static String disk(IOException failure) {
    return switch (failure) {
      case AccessDeniedException e ->
          Messages.get("session.problem.disk.denied", String.valueOf(e.getFile()));
      case FileAlreadyExistsException e ->
          Messages.get("session.problem.disk.inTheWay", String.valueOf(e.getFile()));
      case NoSuchFileException e ->
          Messages.get("session.problem.disk.missing", String.valueOf(e.getFile()));
      default -> reason(failure);
    };
  }

  /// What is left of a notice when Omni answers again: nothing where it only said that Omni cannot
  /// be reached; what was not done because of that is still not done.
  static @Nullable Notice whenReached(Notice notice) {
    String away = Messages.get("session.problem.unreachable");
    if (!notice.text().contains(away)) {
      return notice;
    }
    return notice.text().equals(away)
        ? null
        : new Notice(
            notice.level(),
            notice.text().replace(away, Messages.get("session.problem.reached")),
            notice.action(),
            notice.about());
  }

  /// Whether a text says that Omni cannot be reached.
  static boolean saysAway(String text) {
    return text.contains(Messages.get("session.problem.away"));
  }

  private static String sentence(ApiException e) {
    String text = reason(e);
    return switch (e.kind()) {
      case UNAUTHORIZED -> Messages.get("session.problem.unauthorized");
      case FORBIDDEN -> said(e, Messages.get("session.problem.forbidden", text));
      case NOT_FOUND -> said(e, Messages.get("session.problem.notFound", text));
      case CONFLICT -> Messages.get("session.problem.conflict");
      case REFUSED -> said(e, Messages.get("session.problem.refused", text));
      case RATE_LIMITED ->
          Messages.get(
              "session.problem.rateLimited",
              e.retryAfter() == null ? 60 : Math.max(1, e.retryAfter().toSeconds()));
      case SERVER -> failed(e, Messages.get("session.problem.server", text));
      case UNREACHABLE -> Messages.get("session.problem.unreachable");
      case TIMEOUT -> Messages.get("session.problem.timeout");
      case UNEXPECTED -> Messages.get("session.problem.answer", text);
      case CANCELLED -> Messages.get("session.problem.cancelled");
    };
  }

  /// Whether the server says that the branch or the model is not there any more (api.md §6).
  public static boolean isGone(Exception failure) {
    return failure instanceof ApiException e
        && (e.reason() == Reason.BRANCH_GONE || e.reason() == Reason.MODEL_GONE);
  }

  /// What the server's words say about a request it did not carry out; `otherwise` when they are
  /// not known.
  private static String said(ApiException e, String otherwise) {
    return switch (e.reason()) {
      case TOKEN -> Messages.get("session.problem.unauthorized");
      case OWNER_DEMOTED -> Messages.get("session.problem.ownerDemoted");
      case FEATURE_OFF -> Messages.get("session.problem.featureOff");
      case ENVIRONMENT -> Messages.get("session.problem.environment");
      case CHANGED -> Messages.get("session.problem.conflict");
      case UNKNOWN_KEY -> Messages.get("session.problem.unknownKey");
      case STALE_ID -> Messages.get("session.problem.staleId");
      case NO_BRANCHES -> Messages.get("session.problem.schemaModel");
      case WORKBOOK_MODE -> Messages.get("session.problem.workbookMode");
      case REFRESH_NEEDS_BRANCH -> Messages.get("session.problem.refreshNeedsBranch");
      case REFRESH_WITHOUT_BRANCH -> Messages.get("session.problem.refreshWithoutBranch");
      case SCHEMA_EXISTS -> Messages.get("session.problem.schemaExists");
      case SCHEMA_FIRST -> Messages.get("session.problem.schemaFirst");
      case NO_SHARED -> Messages.get("session.problem.noShared");
      case NAME_TAKEN -> Messages.get("session.problem.nameTaken");
      case NAME_RULE -> Messages.get("session.problem.nameRule");
      case FILE_NAME -> Messages.get("session.problem.fileName");
      case FILE_TEXT -> Messages.get("session.problem.fileText", reason(e));
      case FILE_GONE -> Messages.get("session.problem.fileGone");
      case BRANCH_GONE -> Messages.get("session.problem.branchGone");
      case MODEL_GONE -> Messages.get("session.problem.modelGone");
      case OPEN_PULL_REQUEST -> Messages.get("session.problem.openPullRequest");
      case PULL_REQUEST -> Messages.get("session.problem.pullRequest", reason(e));
      case MERGE_CONFLICT -> Messages.get("session.problem.mergeConflict", reason(e));
      case ROLE -> Messages.get("session.problem.forbidden", reason(e));
      case PASSING -> Messages.get("session.problem.passing");
      case OTHER -> otherwise;
    };
  }

  /// The same for a request of which it is not known whether it was carried out: nothing that says
  /// "nothing was changed".
  private static String failed(ApiException e, String otherwise) {
    return switch (e.reason()) {
      case ENVIRONMENT, PASSING -> said(e, otherwise);
      default -> otherwise;
    };
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
