package modeldesk.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import modeldesk.model.Instance;

/// How many requests one token may still make: a sliding window of a minute, shared by everything
/// that uses the token (api.md §1.3). A request beyond the limit waits for its turn.
public final class RequestBudget {
  /// What the client allows itself of the server's 60 a minute; other programs may use the token
  /// too.
  public static final int STANDARD = 55;

  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private final int limit;
  private final Pause pause;

  /// When each request of the window starts, in order; waiting ones lie ahead.
  private final Deque<Long> starts = new ArrayDeque<>();

  private long heldUntil;

  private RequestBudget(int limit, Pause pause) {
    this.limit = limit;
    this.pause = pause;
    this.heldUntil = pause.nanos();
  }

  /// At most `limit` requests in any minute.
  public static RequestBudget perMinute(int limit) {
    return perMinute(limit, Pause.REAL);
  }

  static RequestBudget perMinute(int limit, Pause pause) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
    return new RequestBudget(limit, pause);
  }

  /// As many as one likes.
  public static RequestBudget unlimited() {
    return new RequestBudget(NO_LIMIT, Pause.REAL);
  }

  /// None for the Playground, `STANDARD` for every other server.
  public static RequestBudget of(Instance instance) {
    return of(instance, Pause.REAL);
  }

  /// The same in the time of `pause`.
  public static RequestBudget of(Instance instance, Pause pause) {
    return new RequestBudget(instance.playground() ? NO_LIMIT : STANDARD, pause);
  }

  /// Lets time pass as this budget counts it, for what waits because the server asked for it.
  public void sleep(Duration time) throws InterruptedException {
    pause.sleep(time);
  }

  public boolean isUnlimited() {
    return limit == NO_LIMIT;
  }

  public int limit() {
    return limit;
  }

  /// How many requests may start at once now.
  public synchronized int left() {
    forgetOld();
    return Math.max(0, limit - starts.size());
  }

  /// How long the requests that wait now go on waiting: for their turn, or because the server asked
  /// for it; zero when none waits.
  public synchronized Duration untilFree() {
    long now = pause.nanos();
    long next = starts.stream().filter(start -> start > now).findFirst().orElse(now);
    return Duration.ofNanos(Math.max(next, Math.max(now, heldUntil)) - now);
  }

  /// Notes that the server wants nothing for `time`; who asked waits by itself.
  synchronized void hold(Duration time) {
    heldUntil = Math.max(heldUntil, pause.nanos() + time.toNanos());
  }

  /// Takes one request, waiting where none is left.
  void take() throws InterruptedException {
    if (isUnlimited()) {
      return;
    }
    Duration wait = reserve();
    if (wait.isPositive()) {
      pause.sleep(wait);
    }
  }

  private synchronized Duration reserve() {
    forgetOld();
    long now = pause.nanos();
    long start = now;
    if (starts.size() >= limit) {
      int ahead = starts.size() - limit;
      long freed = starts.stream().skip(ahead).findFirst().orElse(now) + WINDOW.toNanos();
      start = Math.max(now, freed);
    }
    starts.addLast(start);
    return Duration.ofNanos(start - now);
  }

  private void forgetOld() {
    long oldest = pause.nanos() - WINDOW.toNanos();
    while (!starts.isEmpty() && starts.getFirst() <= oldest) {
      starts.removeFirst();
    }
  }
}
