package modeldesk.ui.push;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.GitState;
import modeldesk.model.Mode;
import modeldesk.model.ModelKind;
import modeldesk.model.Outcome;
import modeldesk.model.Target;
import modeldesk.ui.session.Session;

/// What the review says of files, of the target and of how a push went.
final class PushSentences {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private final ZoneId zone;

  PushSentences(ZoneId zone) {
    this.zone = zone;
  }

  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  String dayAndTime(Instant instant) {
    return DAY_AND_TIME.format(instant.atZone(zone));
  }

  /// The second line of a file: what its draft does, or how far its sending is.
  String of(PushRow row) {
    return switch (row.state()) {
      case PushRow.State.Review _ ->
          row.isBehind() ? Messages.get("push.file.behind") : reviewed(row);
      case PushRow.State.Waiting _ -> Messages.get("push.file.waiting");
      case PushRow.State.Sending _ -> Messages.get("push.file.sending");
      case PushRow.State.HeldBack _ -> Messages.get("push.file.heldBack");
      case PushRow.State.Ended(Outcome outcome) -> of(outcome);
    };
  }

  /// Why a file was not sent and what is kept, in full; empty where there is nothing to explain.
  String explain(PushRow row) {
    if (!row.hasProblem()) {
      return row.isBehind() ? Messages.get("push.behind.text") : "";
    }
    Outcome.Conflict conflict = row.conflict();
    if (conflict == null) {
      return of(row);
    }
    return conflict.theirs() == null
        ? Messages.get("push.conflict.gone")
        : Messages.get("push.conflict.text");
  }

  private String reviewed(PushRow row) {
    return row.leftOut().isEmpty()
        ? draft(row.draft())
        : Messages.get("push.file.leftOut", row.leftOut().size(), time(row.draft().savedAt()));
  }

  private String draft(Draft draft) {
    String time = time(draft.savedAt());
    String what =
        switch (draft.kind()) {
          case NEW -> Messages.get("push.file.new", time);
          case CHANGED -> Messages.get("push.file.changed", time);
          case DELETED -> Messages.get("push.file.deleted", time);
        };
    String folder = draft.name().folder();
    return folder.isEmpty() ? what : Messages.get("push.file.inFolder", folder, what);
  }

  private static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Pushed _ -> Messages.get("push.file.pushed");
      case Outcome.Deleted _ -> Messages.get("push.file.gone");
      case Outcome.Conflict conflict ->
          conflict.theirs() == null
              ? Messages.get("push.file.conflictGone")
              : Messages.get("push.file.conflict");
      case Outcome.Refused(String reason) -> reason;
      case Outcome.Unknown(String reason) -> reason;
    };
  }

  /// How a push that did not send everything ended.
  String ended(PushRun.Report report, int done, int total) {
    int left = total - done;
    return switch (report.ending()) {
      case COMPLETE -> Messages.get("push.end.incomplete", done, total, left);
      case CANCELLED -> Messages.get("push.end.cancelled", done, total, left);
      case STOPPED, GONE -> Messages.get("push.end.stopped", done, total, left, report.reason());
    };
  }

  PushFacts facts(Session session, Target target) {
    boolean onBranch = target.branch() != null;
    return new PushFacts(
        session.instance().host(),
        target.model().displayName(),
        target.model().kind(),
        kind(target.model().kind()),
        onBranch,
        onBranch ? target.displayName() : Messages.get("push.target.noBranch"),
        target.mode() == Mode.COMBINED
            ? Messages.get("push.target.combined")
            : Messages.get("push.target.extension"),
        git(session.gitProperty().get(), onBranch));
  }

  private static String git(GitState state, boolean onBranch) {
    return switch (state) {
      case GitState.NotConnected _ -> Messages.get("push.git.none");
      case GitState.Unknown _ -> Messages.get("push.git.unknown");
      case GitState.Connected git -> {
        if (onBranch) {
          yield git.requirePullRequest()
              ? Messages.get("push.git.pullRequest")
              : Messages.get("push.git.merge");
        }
        yield git.baseBranch() == null
            ? Messages.get("push.git.commits")
            : Messages.get("push.git.commitsTo", git.baseBranch());
      }
    };
  }

  private static String kind(ModelKind kind) {
    return switch (kind) {
      case SCHEMA -> Messages.get("push.kind.schema");
      case SHARED -> Messages.get("push.kind.shared");
      case SHARED_EXTENSION -> Messages.get("push.kind.extension");
      case BRANCH -> Messages.get("push.kind.branch");
      case WORKBOOK -> Messages.get("push.kind.workbook");
      case QUERY -> Messages.get("push.kind.query");
      case OTHER -> Messages.get("push.kind.other");
    };
  }
}
