package modeldesk.ui.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import modeldesk.i18n.Messages;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.store.PushJournal;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// A push with its journal beside it. Blocks; for the I/O lane.
final class LoggedRun {
  /// How it ended, and what the journal says of it.
  record Ended(PushRun.Report report, PushRecord record) {}

  private final PushRun run;
  private final PushJournal journal;

  LoggedRun(PushRun run, PushJournal journal) {
    this.run = run;
    this.journal = journal;
  }

  Ended run(PushPlan plan, PushRecord begun, Progress progress, PushRun.Listener listener) {
    PushLog log;
    try {
      log = new PushLog(journal, begun, listener);
    } catch (IOException e) {
      return new Ended(notKept(e), begun.closed());
    }
    return new Ended(send(plan, begun.message(), progress, log), log.close());
  }

  private PushRun.Report send(
      PushPlan plan, @Nullable String message, Progress progress, PushLog log) {
    try {
      return run.run(plan, message, progress, log);
    } catch (UncheckedIOException e) {
      return notKept(e);
    }
  }

  private static PushRun.Report notKept(Exception failure) {
    return new PushRun.Report(
        PushRun.Ending.STOPPED,
        Messages.get("push.run.noJournal", String.valueOf(failure.getMessage())));
  }
}
