package modeldesk.ui.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import modeldesk.model.Outcome;
import modeldesk.model.PushRecord;
import modeldesk.model.PushStep;
import modeldesk.store.PushJournal;

/// Writes the journal of a push as it goes: before the first request, before each file and after
/// it, so that at any moment the disk knows what may have happened. Where it cannot be written,
/// nothing more is sent. On the run's own thread.
final class PushLog implements PushRun.Listener {
  private final PushJournal journal;
  private final PushRun.Listener next;
  private PushRecord record;

  /// Begins the journal of `record`; throws when it cannot be written.
  PushLog(PushJournal journal, PushRecord record, PushRun.Listener next) throws IOException {
    this.journal = journal;
    this.record = record;
    this.next = next;
    journal.save(record);
  }

  /// The push is over; gives what became of it. Where even that cannot be written, the journal
  /// stays open and the next start looks up what it says was being sent.
  PushRecord close() {
    PushRecord closed = record.closed();
    try {
      keep(closed);
    } catch (IOException _) {
      record = closed;
    }
    return record;
  }

  @Override
  public void sending(PushStep step) {
    try {
      keep(record.sending(step.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next.sending(step);
  }

  @Override
  public void waiting(Duration time) {
    next.waiting(time);
  }

  @Override
  public void ended(PushStep step, Outcome outcome) {
    PushRecord now = record.ended(step.file(), outcome);
    journal.ended(now, step.file());
    next.ended(step, outcome);
    try {
      keep(now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void heldBack(PushStep step) {
    next.heldBack(step);
    record = record.heldBack(step.file());
  }

  private void keep(PushRecord now) throws IOException {
    record = now;
    journal.save(now);
  }
}
