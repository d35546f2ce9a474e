package modeldesk.ui.push;

import java.time.Duration;
import java.util.Iterator;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Outcome;
import modeldesk.model.PushPlan;
import modeldesk.model.PushStep;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// Sends the files of a plan one after the other (api.md §8, items 4 to 6). Blocks; for the I/O
/// lane. A conflict or refusal of one file does not keep the others back, with one exception:
/// deletions are sent only after every write of the plan succeeded, because a file that could not
/// be changed may still refer to what they take away. The run ends early when the server cannot be
/// reached, when the token is not accepted and when the user cancels; a request under way is then
/// looked up, so that every file that was touched gets its outcome.
public final class PushRun {
  /// How a run ended as a whole.
  public enum Ending {
    /// Every step was tried or held back.
    COMPLETE,
    /// The user cancelled.
    CANCELLED,
    /// It made no sense to go on.
    STOPPED,
    /// The branch or model is not there any more.
    GONE
  }

  /// `reason` says why a run stopped; empty otherwise.
  public record Report(Ending ending, String reason) {}

  /// Told what happens, on the run's own thread.
  public interface Listener {
    void sending(PushStep step);

    /// Omni takes no more requests for a while; the run waits for `time` and goes on by itself.
    void waiting(Duration time);

    void ended(PushStep step, Outcome outcome);

    /// A deletion that was not sent because a write before it did not succeed.
    void heldBack(PushStep step);
  }

  /// Lets time pass on the run's own thread.
  @FunctionalInterface
  interface Sleep {
    void of(Duration time) throws InterruptedException;
  }

  private final OmniApi api;
  private final Sleep sleep;

  PushRun(OmniApi api, Sleep sleep) {
    this.api = api;
    this.sleep = sleep;
  }

  /// Sends the steps of `plan` in their order with `message` as the commit message of each.
  public Report run(PushPlan plan, @Nullable String message, Progress progress, Listener listener) {
    Patience patience = new Patience(sleep, listener::waiting);
    FileSend files = new FileSend(api, plan.target(), message, patience);
    boolean allWritten = true;
    int done = 0;
    for (Iterator<PushStep> steps = plan.steps().iterator(); steps.hasNext(); ) {
      PushStep step = steps.next();
      if (progress.isCancelled()) {
        return new Report(Ending.CANCELLED, "");
      }
      if (step.draft().text() == null && !allWritten) {
        listener.heldBack(step);
        continue;
      }
      listener.sending(step);
      progress.message(Messages.get("push.job.file", step.file().key()));
      FileSend.Result result = files.send(step.draft());
      Outcome outcome = result.outcome();
      if (outcome != null) {
        listener.ended(step, outcome);
      }
      allWritten &= outcome instanceof Outcome.Pushed || outcome instanceof Outcome.Deleted;
      progress.report(++done, plan.steps().size());
      if (result.cancelled() || (progress.isCancelled() && steps.hasNext())) {
        return new Report(Ending.CANCELLED, "");
      }
      if (result.stop() != null) {
        return new Report(result.gone() ? Ending.GONE : Ending.STOPPED, result.stop());
      }
    }
    return new Report(Ending.COMPLETE, "");
  }
}
