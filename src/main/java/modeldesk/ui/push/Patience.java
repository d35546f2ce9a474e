package modeldesk.ui.push;

import java.time.Duration;
import java.util.function.Consumer;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Makes a request again when Omni said "too many requests", which was not carried out (api.md
/// §1.3): after the time the server asks for, a minute where it names none.
final class Patience {
  private static final int TRIES = 5;
  private static final Duration UNTOLD = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final PushRun.Sleep sleep;
  private final Consumer<Duration> waiting;

  Patience(PushRun.Sleep sleep, Consumer<Duration> waiting) {
    this.sleep = sleep;
    this.waiting = waiting;
  }

  /// A call of the API.
  interface Request<T extends @Nullable Object> {
    T send() throws ApiException;
  }

  <T extends @Nullable Object> T ask(Request<T> request) throws ApiException {
    for (int attempt = 1; ; attempt++) {
      try {
        return request.send();
      } catch (ApiException e) {
        Duration time = e.retryAfter() == null ? UNTOLD : e.retryAfter();
        if (e.kind() != Kind.RATE_LIMITED || attempt == TRIES || time.compareTo(LONGEST) > 0) {
          throw e;
        }
        pause(time);
      }
    }
  }

  private void pause(Duration time) throws ApiException {
    waiting.accept(time);
    try {
      sleep.of(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(Kind.CANCELLED, 0, Messages.get("push.run.cancelled"));
    }
  }
}
