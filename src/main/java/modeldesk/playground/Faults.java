package modeldesk.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Misbehaviour on demand, for tests and demos: the next requests that match a method and the start
/// of a path go wrong in the way asked for, and all those that a [FaultPlan] says. Safe to use from
/// any thread.
public final class Faults {

  /// A way to go wrong.
  public sealed interface Fault {
    /// Answers with a status and the JSON body given, not doing what was asked.
    record Answer(int status, String json) implements Fault {}

    /// 429 as from the firewall (api.md §1.3); without the header when `retryAfter` is null.
    record TooMany(@Nullable Duration retryAfter) implements Fault {}

    /// 429 with the time to wait for as a date.
    record TooManyUntil(Duration retryAfter) implements Fault {}

    /// A page of HTML, as a proxy sends it.
    record Html(int status) implements Fault {}

    /// Does what was asked, then answers with something that is no JSON.
    record InvalidJson() implements Fault {}

    /// Does what was asked, then ends the answer, as announced, after half of it.
    record TruncatedJson() implements Fault {}

    /// 200 with `success: false` (api.md §1.5, shape 4), not doing what was asked.
    record NotSuccess() implements Fault {}

    /// Cuts the connection before anything is done.
    record Cut() implements Fault {}

    /// Does what was asked, then cuts the connection in the middle of the answer.
    record CutAfter() implements Fault {}

    /// Does what was asked, then cuts the connection without a byte of an answer.
    record Unanswered() implements Fault {}

    /// Waits, then answers properly.
    record Slow(Duration time) implements Fault {}

    /// Answers properly, but takes this long from the first byte of the body to the last.
    record SlowBody(Duration time) implements Fault {}

    /// Waits until the gate opens, then answers properly.
    record Held(CountDownLatch gate) implements Fault {}

    /// A stale checksum, whatever was sent (api.md §2.8).
    record Stale() implements Fault {}

    /// The token is not known any more (api.md §1.5).
    record TokenExpired() implements Fault {}

    /// Answers properly, but with blanks in the body until it has so many bytes.
    record HugeBody(long bytes) implements Fault {}

    /// A validation that finds so many errors (api.md §2.10).
    record ManyIssues(int count) implements Fault {}
  }

  private static final class Order {
    final String method;
    final String path;
    final Fault fault;
    int left;

    Order(int times, String method, String path, Fault fault) {
      this.left = times;
      this.method = method;
      this.path = path;
      this.fault = fault;
    }

    boolean fits(String requestMethod, String requestPath) {
      return (method.equals("*") || method.equals(requestMethod)) && requestPath.startsWith(path);
    }
  }

  /// 403 as the server says it of a token it does not know (api.md §1.5).
  public static final Fault BAD_TOKEN =
      new Fault.Answer(403, "{\"error\":{\"code\":403,\"message\":\"Invalid bearer token\"}}");

  public static final Fault UNAUTHORIZED =
      new Fault.Answer(401, "{\"detail\":\"Authentication required\",\"status\":401}");

  public static final Fault FORBIDDEN =
      new Fault.Answer(403, "{\"detail\":\"Permission denied\",\"status\":403}");

  public static final Fault SERVER_ERROR =
      new Fault.Answer(500, "{\"detail\":\"Model service error\",\"status\":500}");

  private final List<Order> orders = new ArrayList<>();
  private final List<FaultWatch> watches = new ArrayList<>();
  private int happened;

  /// The next `times` requests with any method whose raw path starts with `path` go wrong.
  public void next(int times, String path, Fault fault) {
    next(times, "*", path, fault);
  }

  /// The next `times` requests with this method whose raw path starts with `path` (such as
  /// `/api/v1/models`) go wrong. Orders are served in the order they were given.
  public synchronized void next(int times, String method, String path, Fault fault) {
    orders.add(new Order(times, method, path, fault));
  }

  /// From now on requests go wrong as the plan says, too; its counts begin now.
  public synchronized void follow(FaultPlan plan) {
    watches.addAll(FaultWatch.of(plan));
  }

  /// From now on nothing goes wrong.
  public synchronized void clear() {
    orders.clear();
    watches.clear();
  }

  /// How many requests went wrong so far.
  public synchronized int happened() {
    return happened;
  }

  synchronized @Nullable Fault take(String method, String path) {
    Fault fault = ordered(method, path);
    for (FaultWatch watch : watches) {
      Fault planned = watch.see(method, path);
      fault = fault == null ? planned : fault;
    }
    happened += fault == null ? 0 : 1;
    return fault;
  }

  private @Nullable Fault ordered(String method, String path) {
    for (Iterator<Order> all = orders.iterator(); all.hasNext(); ) {
      Order order = all.next();
      if (order.fits(method, path)) {
        order.left--;
        if (order.left <= 0) {
          all.remove();
        }
        return order.fault;
      }
    }
    return null;
  }
}
