package modeldesk.ui.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Outcome;
import modeldesk.model.Project;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.PushStep;
import modeldesk.model.Target;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// A push under way: brings each outcome to its row and to the open documents as it comes.
public final class PushFlow {
  /// Where it is.
  public enum Phase {
    REVIEW,
    RUNNING,
    /// What was sent last is still being looked up.
    CANCELLING
  }

  private static final Duration TICK = Duration.ofSeconds(1);

  private final Session session;
  private final FileTexts texts;
  private final OmniApi api;
  private final Background background;
  private final RequestBudget budget;
  private final PushJournal journal;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.REVIEW);
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final Map<FileName, PushRow> rows = new HashMap<>();
  private final Unsettled unsettled;
  private Consumer<LoggedRun.Ended> whenEnded = ended -> {};
  private AtomicBoolean begun = new AtomicBoolean();
  private Instant waitsUntil = Instant.MIN;
  private String sending = "";
  private @Nullable PushRecord record;
  private @Nullable Job job;

  PushFlow(
      Session session,
      FileTexts texts,
      OmniApi api,
      Background background,
      RequestBudget budget,
      PushJournal journal,
      Clock clock) {
    this.session = session;
    this.texts = texts;
    this.api = api;
    this.background = background;
    this.budget = budget;
    this.journal = journal;
    this.clock = clock;
    unsettled = new Unsettled(background);
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return phase.get() != Phase.REVIEW;
  }

  /// What happens now, or how the last push ended; empty before.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// From 0 to 1 by files.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  void say(String sentence) {
    status.set(sentence);
  }

  /// Sends `plan`, whose files are `sent`; `ended` is called however it ends.
  void start(
      PushPlan plan,
      List<PushRow> sent,
      @Nullable String message,
      Consumer<LoggedRun.Ended> ended) {
    rows.clear();
    unsettled.begin(plan.target());
    sent.forEach(row -> rows.put(row.name(), row));
    whenEnded = ended;
    waitsUntil = Instant.MIN;
    sending = "";
    progress.set(0);
    phase.set(Phase.RUNNING);
    sent.forEach(row -> row.setState(new PushRow.State.Waiting()));
    AtomicBoolean once = new AtomicBoolean();
    begun = once;
    LoggedRun run = new LoggedRun(new PushRun(api, budget::sleep), journal);
    Target target = plan.target();
    record = PushRecord.of(plan, message, clock.instant());
    PushRecord begins = record;
    job =
        background.io(
            Messages.get("push.job.push", target.displayName()),
            work -> {
              if (once.compareAndSet(false, true)) {
                LoggedRun.Ended end = run.run(plan, begins, work, new Relay(target));
                background.ui(() -> end(end));
              }
              return true;
            },
            done -> {},
            failure -> notBegun(PushRun.Ending.STOPPED, Problems.sentence(failure)));
    tick();
  }

  /// What was sent without a clear answer and turns out to be in Omni is done like what was read
  /// back, and what was typed since is reviewed again; `found` is called after each.
  void follow(Project project, Runnable found) {
    if (!isRunning()) {
      unsettled.look(
          project,
          (step, outcome) -> {
            show(step, found(step, outcome, project.drafts().get(step.file())));
            note(step, outcome);
            background.ui(() -> {
              Project now = session.project();
              if (now != null && now.drafts().containsKey(step.file())) {
                take(project.target(), step, outcome);
              }
              found.run();
            });
          });
    }
  }

  /// The record of the push says, too, what became of the file.
  private void note(PushStep step, Outcome outcome) {
    PushRecord known = Objects.requireNonNull(record).ended(step.file(), outcome);
    record = known;
    background.disk(
        Messages.get("push.job.note", known.title()),
        work -> {
          journal.ended(known, step.file());
          journal.save(known);
          return true;
        },
        done -> {},
        failure -> status.set(Messages.get("push.journal.notNoted", step.file().key())));
  }

  private PushRow.State found(PushStep step, Outcome outcome, @Nullable Draft left) {
    PushRow row = rows.get(step.file());
    boolean whole = row != null && row.leftOut().isEmpty();
    return whole && left != null && !Objects.equals(left.text(), step.draft().text())
        ? new PushRow.State.Review()
        : new PushRow.State.Ended(outcome);
  }

  /// Sends nothing more; a file under way is looked up first.
  void cancel() {
    if (phase.get() == Phase.RUNNING && job != null) {
      phase.set(Phase.CANCELLING);
      status.set(Messages.get("push.run.cancelling"));
      job.cancel();
      if (begun.compareAndSet(false, true)) {
        notBegun(PushRun.Ending.CANCELLED, "");
      }
    }
  }

  private void notBegun(PushRun.Ending ending, String reason) {
    end(
        new LoggedRun.Ended(
            new PushRun.Report(ending, reason), Objects.requireNonNull(record).closed()));
  }

  private void end(LoggedRun.Ended ended) {
    if (isRunning()) {
      for (PushRow row : rows.values()) {
        if (!(row.state() instanceof PushRow.State.Ended)
            && !(row.state() instanceof PushRow.State.HeldBack)) {
          row.setState(new PushRow.State.Review());
        }
      }
      phase.set(Phase.REVIEW);
      record = ended.record();
      whenEnded.accept(ended);
    }
  }

  private void tick() {
    if (phase.get() == Phase.RUNNING) {
      status.set(now());
      background.later(TICK, this::tick);
    }
  }

  private String now() {
    int done = doneCount();
    int total = rows.size();
    Duration told = Duration.between(clock.instant(), waitsUntil);
    Duration wait = told.compareTo(budget.untilFree()) > 0 ? told : budget.untilFree();
    if (wait.isPositive()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      return Messages.get("push.run.waiting", done, total, total - done, seconds);
    }
    return Messages.get("push.run.sending", sending, Math.min(done + 1, total), total);
  }

  private int doneCount() {
    return (int) rows.values().stream().filter(PushRow::isDone).count();
  }

  private void ended(Target target, PushStep step, Outcome outcome) {
    take(target, step, outcome);
    show(step, new PushRow.State.Ended(outcome));
    long tried =
        rows.values().stream().filter(r -> r.state() instanceof PushRow.State.Ended).count();
    progress.set((double) tried / rows.size());
  }

  private void take(Target target, PushStep step, Outcome outcome) {
    String sent = step.draft().text();
    switch (outcome) {
      case Outcome.Pushed(var file) -> texts.pushed(target, step.file(), sent, file);
      case Outcome.Deleted _ -> texts.pushed(target, step.file(), sent, null);
      case Outcome.Conflict(var theirs) -> session.fetched(target, step.file(), theirs);
      case Outcome.Unknown _ -> unsettled.add(step);
      case Outcome.Refused _ -> {}
    }
  }

  private void show(PushStep step, PushRow.State state) {
    PushRow row = rows.get(step.file());
    if (row != null) {
      row.setState(state);
    }
  }

  private void refreshStatus() {
    if (phase.get() == Phase.RUNNING) {
      status.set(now());
    }
  }

  /// Brings what the run tells to the window's thread.
  private final class Relay implements PushRun.Listener {
    private final Target target;

    Relay(Target target) {
      this.target = target;
    }

    @Override
    public void sending(PushStep step) {
      background.ui(() -> {
        sending = step.file().key();
        waitsUntil = Instant.MIN;
        show(step, new PushRow.State.Sending());
        refreshStatus();
      });
    }

    @Override
    public void waiting(Duration time) {
      background.ui(() -> {
        waitsUntil = clock.instant().plus(time);
        refreshStatus();
      });
    }

    @Override
    public void ended(PushStep step, Outcome outcome) {
      background.ui(() -> PushFlow.this.ended(target, step, outcome));
    }

    @Override
    public void heldBack(PushStep step) {
      background.ui(() -> show(step, new PushRow.State.HeldBack()));
    }
  }
}
