package modeldesk.api;

import java.time.Duration;
import java.time.Instant;
import modeldesk.api.ApiException.Kind;
import modeldesk.i18n.Messages;
import tools.jackson.databind.JsonNode;

/// Calls in, JSON out: takes each try from the budget, waits for its turn, tells the log, reads the
/// answer and tries again where that is safe.
final class Http implements AutoCloseable {
  static final String V1 = "/api/v1/";
  static final String UNSTABLE = "/api/unstable/";

  private final Exchange exchange;
  private final RequestBudget budget;
  private final RequestLog log;
  private final Pause pause;
  private final Retry retry;
  private final Verdict verdict;
  private volatile boolean once;

  Http(
      Exchange exchange,
      Credentials credentials,
      RequestBudget budget,
      RequestLog log,
      Pause pause) {
    this.exchange = exchange;
    this.budget = budget;
    this.log = log;
    this.pause = pause;
    this.retry = new Retry(budget::sleep);
    this.verdict = new Verdict(pause, credentials);
  }

  void patience(int times) {
    exchange.patience(times);
  }

  void proxy(String way) {
    exchange.proxy(way);
  }

  /// From now on a request that fails is not tried again.
  void once() {
    once = true;
  }

  JsonNode send(Call call) throws ApiException {
    return send(call, V1);
  }

  JsonNode send(Call call, String prefix) throws ApiException {
    try {
      Retry.Try<JsonNode> request =
          () -> {
            budget.take();
            return judged(exchange.inTurn(() -> logged(call, prefix)));
          };
      return once ? request.once() : retry.run(call.isRepeatable(), request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(Kind.CANCELLED, 0, Messages.get("api.error.cancelled"));
    }
  }

  private JsonNode judged(Answer answer) throws ApiException {
    try {
      return verdict.of(answer);
    } catch (ApiException e) {
      if (e.kind() == Kind.RATE_LIMITED && e.retryAfter() != null) {
        budget.hold(e.retryAfter());
      }
      throw e;
    }
  }

  private Answer logged(Call call, String prefix) throws ApiException, InterruptedException {
    Instant startedAt = pause.now();
    long start = pause.nanos();
    int status = 0;
    try {
      Answer answer = exchange.send(call, prefix);
      status = answer.status();
      return answer;
    } catch (ApiException e) {
      status = e.kind() == Kind.CANCELLED ? RequestLog.Entry.CANCELLED : e.status();
      throw e;
    } catch (InterruptedException e) {
      status = RequestLog.Entry.CANCELLED;
      throw e;
    } finally {
      long millis = Duration.ofNanos(pause.nanos() - start).toMillis();
      log.ended(
          new RequestLog.Entry(
              startedAt, call.method().name(), prefix + call.path(), status, millis));
    }
  }

  @Override
  public void close() {
    exchange.close();
  }
}
