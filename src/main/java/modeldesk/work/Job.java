package modeldesk.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of background work as the Tasks panel shows it. All methods belong on the window's
/// thread; listeners are called there too.
public final class Job {
  /// Where the work is.
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /// What can be done with the result of a job, on a link.
  public record Offer(String label, Runnable run) {}

  private final String title;
  private final Instant startedAt;
  private final Runnable canceller;
  private final Runnable retry;
  private State state = State.RUNNING;
  private String message = "";
  private long done;
  private long total = -1;
  private @Nullable Exception failure;
  private @Nullable Offer offer;
  private @Nullable Instant endedAt;
  private Runnable listener = () -> {};

  Job(String title, Instant startedAt, Runnable canceller, Runnable retry) {
    this.title = title;
    this.startedAt = startedAt;
    this.canceller = canceller;
    this.retry = retry;
  }

  public String title() {
    return title;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  public State state() {
    return state;
  }

  /// What the work last said it does; empty when it said nothing.
  public String message() {
    return message;
  }

  /// From 0 to 1, or -1 while unknown.
  public double progress() {
    return total <= 0 ? -1 : Math.min(1, (double) done / total);
  }

  /// Why it failed; null unless the state is `FAILED`.
  public @Nullable Exception failure() {
    return failure;
  }

  /// What can be done with the result; null for nothing.
  public @Nullable Offer offer() {
    return state == State.DONE ? offer : null;
  }

  /// Stops the work; its callbacks will not be called. Without effect once it has ended.
  public void cancel() {
    if (state == State.RUNNING) {
      canceller.run();
      end(State.CANCELLED, null);
    }
  }

  /// Does a failed or cancelled piece of work again, as a new job.
  public void retry() {
    if (state == State.FAILED || state == State.CANCELLED) {
      retry.run();
    }
  }

  /// Calls `newListener` too after each change of state, message or progress.
  public void onChange(Runnable newListener) {
    Runnable others = listener;
    listener =
        () -> {
          others.run();
          newListener.run();
        };
  }

  void report(long newDone, long newTotal) {
    done = newDone;
    total = newTotal;
    listener.run();
  }

  void offer(Offer newOffer) {
    offer = newOffer;
    listener.run();
  }

  void say(String text) {
    message = text;
    listener.run();
  }

  void end(State newState, @Nullable Exception newFailure) {
    state = newState;
    failure = newFailure;
    endedAt = Instant.now();
    listener.run();
  }
}
