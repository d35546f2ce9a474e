package modeldesk.ui.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.PushStep;
import modeldesk.model.Target;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// The way back from a push: the earlier text of each file that it brought, sent with the care of
/// any push, and with a journal of its own.
final class RollBack {
  /// How the files of a push stood: which somebody changed since, the way back of those that were
  /// still as the push left them, and how many had their earlier text again.
  record Standing(List<FileName> changed, List<Draft> left, int back) {}

  /// How it went; nothing was sent where a file was changed since, or none was left.
  record Went(Standing found, LoggedRun.@Nullable Ended ended) {}

  private final Session session;
  private final OmniApi api;
  private final RequestBudget budget;
  private final PushJournal journal;
  private final Background background;
  private final Clock clock;

  RollBack(
      Session session,
      OmniApi api,
      RequestBudget budget,
      PushJournal journal,
      Background background,
      Clock clock) {
    this.session = session;
    this.api = api;
    this.budget = budget;
    this.journal = journal;
    this.background = background;
    this.clock = clock;
  }

  /// Blocks; `sending` is told on the window's thread which file is under way.
  Went run(
      Target target, PushRecord push, String message, Progress progress, Consumer<FileName> sending)
      throws ApiException {
    Instant now = clock.instant();
    Standing found = look(target, push, now);
    if (!found.changed().isEmpty() || found.left().isEmpty()) {
      return new Went(found, null);
    }
    PushPlan plan = PushPlan.of(target, found.left());
    LoggedRun run = new LoggedRun(new PushRun(api, budget::sleep), journal);
    PushRecord begins = PushRecord.of(plan, message, now);
    return new Went(found, run.run(plan, begins, progress, new Relay(target, sending)));
  }

  private Standing look(Target target, PushRecord push, Instant at) throws ApiException {
    List<FileName> changed = new ArrayList<>();
    List<Draft> left = new ArrayList<>();
    int back = 0;
    for (PushRecord.Step step : push.steps()) {
      if (step.mayBeThere()) {
        ModelFile now = api.file(target, step.file());
        if (isAsPushed(step, text(now))) {
          left.add(earlier(step, now, at));
        } else if (Objects.equals(text(now), step.before())) {
          back++;
        } else {
          changed.add(step.file());
        }
      }
    }
    return new Standing(changed, left, back);
  }

  /// What was not read back after it was sent may stand there in Omni's writing.
  private static boolean isAsPushed(PushRecord.Step step, @Nullable String now) {
    String sent = step.sent();
    if (step.isDone()) {
      return Objects.equals(now, text(step.now()));
    }
    if (sent == null || now == null) {
      return Objects.equals(sent, now);
    }
    return SameMeaning.of(sent, now);
  }

  private static @Nullable String text(@Nullable ModelFile file) {
    return file == null ? null : file.text();
  }

  private static Draft earlier(PushRecord.Step step, @Nullable ModelFile now, Instant at) {
    Checksum checksum = now == null ? null : now.checksum();
    return new Draft(step.file(), step.before(), text(now), checksum, at);
  }

  /// Brings the files to the open target as they are rolled back.
  private final class Relay implements PushRun.Listener {
    private final Target target;
    private final Consumer<FileName> sending;

    Relay(Target target, Consumer<FileName> sending) {
      this.target = target;
      this.sending = sending;
    }

    @Override
    public void sending(PushStep sent) {
      background.ui(() -> sending.accept(sent.file()));
    }

    @Override
    public void waiting(Duration time) {}

    @Override
    public void ended(PushStep sent, Outcome outcome) {
      background.ui(() -> {
        switch (outcome) {
          case Outcome.Pushed(var file) -> session.fetched(target, sent.file(), file);
          case Outcome.Deleted _ -> session.fetched(target, sent.file(), null);
          case Outcome.Conflict(var theirs) -> session.fetched(target, sent.file(), theirs);
          case Outcome.Refused _, Outcome.Unknown _ -> {}
        }
      });
    }

    @Override
    public void heldBack(PushStep sent) {}
  }
}
