package modeldesk.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// How many requests a token may send within any 60 seconds (api.md §1.3).
final class Budget {
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private final int perMinute;
  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  /// No limit when `perMinute` is 0.
  Budget(int perMinute) {
    this.perMinute = perMinute;
  }

  /// Counts a request. Zero when it may pass, else how long to wait.
  synchronized Duration take(String token, Instant now) {
    if (perMinute <= 0) {
      return Duration.ZERO;
    }
    Deque<Instant> times = sent.computeIfAbsent(token, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
    if (times.size() >= perMinute) {
      return Duration.between(now, times.getFirst().plus(WINDOW));
    }
    times.addLast(now);
    return Duration.ZERO;
  }
}
