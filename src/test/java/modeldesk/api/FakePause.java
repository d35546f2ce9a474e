package modeldesk.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that only passes by sleeping, and then at once.
class FakePause implements Pause {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  final List<Duration> slept = new ArrayList<>();
  private Duration passed = Duration.ZERO;

  @Override
  public synchronized Instant now() {
    return START.plus(passed);
  }

  @Override
  public synchronized long nanos() {
    return passed.toNanos();
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    slept.add(duration);
    passed = passed.plus(duration);
  }

  synchronized void pass(Duration duration) {
    passed = passed.plus(duration);
  }
}
