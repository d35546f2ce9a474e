package modeldesk.api;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import modeldesk.api.ApiException.Kind;

/// Tries a request again where that can help and cannot hurt: anything that may be sent twice after
/// 429, a failure of the server or a lost connection, everything else only after 429, which was not
/// carried out (api.md §1.3).
final class Retry {
  private static final int TRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /// The most a call waits between its tries together.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Rest rest;

  Retry(Rest rest) {
    this.rest = rest;
  }

  /// Lets time pass between two tries.
  interface Rest {
    void of(Duration time) throws InterruptedException;
  }

  /// One try of a request.
  interface Try<T> {
    T once() throws ApiException, InterruptedException;
  }

  <T> T run(boolean repeatable, Try<T> request) throws ApiException, InterruptedException {
    Execution<T> execution =
        Execution.of(
            RetryPolicy.<T>builder()
                .handleIf(failure -> canHelp(failure, repeatable))
                .withMaxAttempts(TRIES)
                .withBackoff(FIRST_WAIT, LONGEST_WAIT)
                .withJitter(0.25)
                .build());
    Duration waited = Duration.ZERO;
    while (true) {
      try {
        return request.once();
      } catch (ApiException e) {
        execution.recordException(e);
        Duration wait = execution.getDelay();
        Duration wish = e.retryAfter();
        if (wish != null && wish.compareTo(wait) > 0) {
          wait = wish;
        }
        waited = waited.plus(wait);
        if (execution.isComplete() || waited.compareTo(PATIENCE) > 0) {
          throw e;
        }
        rest.of(wait);
      }
    }
  }

  private static boolean canHelp(Throwable failure, boolean repeatable) {
    if (!(failure instanceof ApiException e)) {
      return false;
    }
    if (e.kind() == Kind.RATE_LIMITED) {
      return true;
    }
    return repeatable && (isPassing(e) || isServerPassing(e));
  }

  /// Not what the server cannot do at all, nor what it needs somebody else for.
  private static boolean isServerPassing(ApiException e) {
    return e.kind() == Kind.SERVER && e.status() != 501 && e.reason() != Reason.ENVIRONMENT;
  }

  /// A lost connection may come back at once; one that took long to fail, or was refused for its
  /// encryption, will not.
  private static boolean isPassing(ApiException e) {
    return e.kind() == Kind.UNREACHABLE
        && !(e.getCause() instanceof HttpConnectTimeoutException)
        && !(e.getCause() instanceof SSLException);
  }
}
