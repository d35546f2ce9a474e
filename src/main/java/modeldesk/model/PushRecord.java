package modeldesk.model;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A push as its journal tells it: where it went, what each file was before, what was sent and what
/// became of it. Kept from before the first request on, so that a program that ends in the middle
/// knows what may have happened.
///
/// @param id the moment it began, as a name no other push has
/// @param place where it went
/// @param title the name of the branch or model it went to
/// @param message the commit message; null without one
public record PushRecord(
    String id,
    Target.Place place,
    String title,
    @Nullable String message,
    Instant startedAt,
    List<Step> steps) {

  /// What became of a file.
  public enum State {
    /// Its turn did not come.
    WAITING,
    /// It was sent, and no answer is known.
    SENDING,
    PUSHED,
    DELETED,
    CONFLICT,
    REFUSED,
    UNKNOWN,
    /// Not sent because a write before it did not succeed.
    HELD_BACK
  }

  /// One file. `before` is what the draft began with, null for a file that was new; `sent` null
  /// where it was to be deleted; `now` what Omni held after it was pushed, or instead of it;
  /// `reason` why it was not pushed.
  public record Step(
      FileName file,
      @Nullable String before,
      @Nullable String sent,
      State state,
      @Nullable ModelFile now,
      String reason) {

    /// Whether Omni has it.
    public boolean isDone() {
      return state == State.PUSHED || state == State.DELETED;
    }

    /// Whether Omni has it, or has it for all that is known.
    public boolean mayBeThere() {
      return isDone() || state == State.UNKNOWN;
    }

    /// Whether Omni holds something else than what was sent, though it took it (api.md §3.6).
    public boolean isRewritten() {
      return state == State.PUSHED && now != null && !now.text().equals(sent);
    }

    Step with(State other) {
      return new Step(file, before, sent, other, now, reason);
    }

    Step with(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Pushed(ModelFile file) -> ended(State.PUSHED, file, "");
        case Outcome.Deleted _ -> ended(State.DELETED, null, "");
        case Outcome.Conflict(ModelFile theirs) -> ended(State.CONFLICT, theirs, "");
        case Outcome.Refused(String why) -> ended(State.REFUSED, null, why);
        case Outcome.Unknown(String why) -> ended(State.UNKNOWN, null, why);
      };
    }

    private Step ended(State how, @Nullable ModelFile holds, String why) {
      return new Step(file, before, sent, how, holds, why);
    }
  }

  public PushRecord {
    steps = List.copyOf(steps);
  }

  /// The record of a push that begins.
  public static PushRecord of(PushPlan plan, @Nullable String message, Instant now) {
    return new PushRecord(
        now.toString().replace(':', '-').replace('T', '_').replace("Z", ""),
        plan.target().place(),
        plan.target().displayName(),
        message,
        now,
        plan.steps().stream().map(PushRecord::waiting).toList());
  }

  private static Step waiting(PushStep step) {
    Draft draft = step.draft();
    return new Step(draft.name(), draft.baseText(), draft.text(), State.WAITING, null, "");
  }

  /// Whether the program ended before the push did.
  public boolean isCutOff() {
    return steps.stream()
        .anyMatch(step -> step.state() == State.WAITING || step.state() == State.SENDING);
  }

  /// What is known once `file` is about to be sent.
  public PushRecord sending(FileName file) {
    return with(file, step -> step.with(State.SENDING));
  }

  public PushRecord heldBack(FileName file) {
    return with(file, step -> step.with(State.HELD_BACK));
  }

  public PushRecord ended(FileName file, Outcome outcome) {
    return with(file, step -> step.with(outcome));
  }

  /// The record once nothing of it will be sent any more: what had no turn was held back, and what
  /// had no answer stays unknown.
  public PushRecord closed() {
    return new PushRecord(
        id, place, title, message, startedAt, steps.stream().map(PushRecord::close).toList());
  }

  private static Step close(Step step) {
    return switch (step.state()) {
      case WAITING -> step.with(State.HELD_BACK);
      case SENDING -> step.with(State.UNKNOWN);
      case PUSHED, DELETED, CONFLICT, REFUSED, UNKNOWN, HELD_BACK -> step;
    };
  }

  private PushRecord with(FileName file, UnaryOperator<Step> change) {
    return new PushRecord(
        id,
        place,
        title,
        message,
        startedAt,
        steps.stream().map(step -> step.file().equals(file) ? change.apply(step) : step).toList());
  }
}
