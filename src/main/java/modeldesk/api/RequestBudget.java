package modeldesk.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import modeldesk.model.Instance;

/// How many requests one token may still make: a sliding window of a minute, shared by everything
/// that uses the token (api.md §1.3). A request beyond the limit waits for its turn, and so does
/// every request while the server wants a rest. How many there are a minute may change: what waits
/// already keeps its turn, and nobody overtakes it. What waits can be watched: `left`, `waiting`
/// and `untilFree` may be asked from any thread at any time.
public final class RequestBudget {
  /// What the client allows itself of the server's 60 a minute; other programs may use the token
  /// too.
  public static final int STANDARD = 55;

  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private int limit;
  private final Pause pause;

  /// When each request of the window starts, in order; waiting ones lie ahead.
  private final Deque<Long> starts = new ArrayDeque<>();

  /// When each request that waits now goes on.
  private final List<Long> waits = new ArrayList<>();

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
    return unlimited(Pause.REAL);
  }

  static RequestBudget unlimited(Pause pause) {
    return new RequestBudget(NO_LIMIT, pause);
  }

  /// None for the Playground, `STANDARD` for every other server.
  public static RequestBudget of(Instance instance) {
    return of(instance, Pause.REAL);
  }

  /// The same in the time of `pause`.
  public static RequestBudget of(Instance instance, Pause pause) {
    return new RequestBudget(instance.playground() ? NO_LIMIT : STANDARD, pause);
  }

  public synchronized boolean isUnlimited() {
    return limit == NO_LIMIT;
  }

  public synchronized int limit() {
    return limit;
  }

  /// From now on at most `perMinute` requests in any minute; one without a limit stays so.
  public synchronized void allow(int perMinute) {
    if (perMinute < 1) {
      throw new IllegalArgumentException("limit " + perMinute);
    }
    if (!isUnlimited()) {
      limit = perMinute;
    }
  }

  /// How many requests may start at once now.
  public synchronized int left() {
    forgetOld();
    return heldUntil > pause.nanos() ? 0 : Math.max(0, limit - starts.size());
  }

  /// How many requests wait now: for their turn, or because the server asked for it.
  public synchronized int waiting() {
    return waits.size();
  }

  /// How long until the first of the requests that wait now goes on; zero when none waits.
  public synchronized Duration untilFree() {
    long now = pause.nanos();
    long next = waits.isEmpty() ? now : Collections.min(waits);
    return Duration.ofNanos(Math.max(0, next - now));
  }

  /// Lets time pass before a request is sent again, as the server asked; it counts as waiting.
  public void sleep(Duration time) throws InterruptedException {
    Long until;
    synchronized (this) {
      until = pause.nanos() + time.toNanos();
      waits.add(until);
    }
    try {
      pause.sleep(time);
    } finally {
      synchronized (this) {
        waits.remove(until);
      }
    }
  }

  /// Notes that the server takes nothing for `time`, or for a minute if that is less: whoever asks
  /// now would only be refused.
  synchronized void hold(Duration time) {
    Duration rest = time.compareTo(WINDOW) > 0 ? WINDOW : time;
    heldUntil = Math.max(heldUntil, pause.nanos() + rest.toNanos());
  }

  /// Takes one request, waiting where none is left. One that is interrupted gives its turn back.
  void take() throws InterruptedException {
    if (isUnlimited()) {
      return;
    }
    Long start;
    Duration wait;
    synchronized (this) {
      start = nextStart();
      starts.addLast(start);
      wait = Duration.ofNanos(start - pause.nanos());
    }
    if (wait.isPositive()) {
      try {
        sleep(wait);
      } catch (InterruptedException e) {
        giveBack(start);
        throw e;
      }
    }
  }

  private long nextStart() {
    forgetOld();
    long start = Math.max(pause.nanos(), heldUntil);
    if (!starts.isEmpty()) {
      start = Math.max(start, starts.getLast());
    }
    if (starts.size() < limit) {
      return start;
    }
    long leaves = starts.stream().skip((long) starts.size() - limit).findFirst().orElse(start);
    return Math.max(start, leaves + WINDOW.toNanos());
  }

  private synchronized void giveBack(Long start) {
    starts.removeLastOccurrence(start);
  }

  private void forgetOld() {
    long oldest = pause.nanos() - WINDOW.toNanos();
    while (!starts.isEmpty() && starts.getFirst() <= oldest) {
      starts.removeFirst();
    }
  }
}
