package modeldesk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The window's thread and the clock of a test: what background work hands over waits until the
/// test turns it, and planned actions happen when the test lets time pass.
public final class HandTurned implements Executor, Ticker {
  private static final long PATIENCE_SECONDS = 60;

  private static final class Planned {
    private Duration left;
    private @Nullable Runnable action;

    Planned(Duration left, Runnable action) {
      this.left = left;
      this.action = action;
    }
  }

  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<Planned> planned = new ArrayList<>();
  private long longest;

  @Override
  public void execute(Runnable action) {
    queue.add(action);
  }

  /// Runs what was handed over, waiting for more, until `condition` holds.
  public void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Runnable next;
      try {
        next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      assertThat(next).as("nothing more is handed over").isNotNull();
      run(next);
    }
  }

  /// Runs what was handed over so far.
  public void drain() {
    for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
      run(next);
    }
  }

  private void run(Runnable action) {
    long before = System.nanoTime();
    action.run();
    longest = Math.max(longest, System.nanoTime() - before);
  }

  /// The longest that an action kept the window's thread busy so far.
  public Duration longest() {
    return Duration.ofNanos(longest);
  }

  /// Lets time pass: actions planned within it are handed over.
  public void pass(Duration time) {
    List<Planned> due = new ArrayList<>();
    synchronized (planned) {
      for (Planned each : planned) {
        each.left = each.left.minus(time);
      }
      planned.removeIf(each -> {
        boolean now = !each.left.isPositive();
        if (now) {
          due.add(each);
        }
        return now;
      });
    }
    for (Planned each : due) {
      Runnable action = each.action;
      if (action != null) {
        action.run();
      }
    }
    drain();
  }

  @Override
  public Cancel after(Duration delay, Runnable action) {
    Planned each = new Planned(delay, action);
    synchronized (planned) {
      planned.add(each);
    }
    return () -> each.action = null;
  }

  @Override
  public void close() {}
}
