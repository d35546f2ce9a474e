package modeldesk.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import modeldesk.api.ApiException.Kind;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// Sends one request and waits for the whole answer: bounded in time, size and number at a time,
/// never following a redirect with the token (api.md §8). Failures on the way become
/// `ApiException`.
final class Exchange implements AutoCloseable {
  private static final int AT_A_TIME = 4;

  private final Instance instance;
  private final Credentials credentials;
  private final String userAgent;
  private final long bodyCap;
  private final Client client;
  private final Semaphore permits = new Semaphore(AT_A_TIME, true);
  private final Route route = new Route();
  private volatile int patience = 1;

  Exchange(
      Instance instance,
      Credentials credentials,
      Executor executor,
      String userAgent,
      Duration connectTimeout,
      long bodyCap) {
    this.instance = instance;
    this.credentials = credentials;
    this.userAgent = userAgent;
    this.bodyCap = bodyCap;
    client = new Client(instance, executor, connectTimeout, route);
  }

  /// From now on answers may take so many times as long as their calls say.
  void patience(int times) {
    patience = times;
  }

  /// From now on requests go this way; see `Route`. Never where the server is on this computer.
  void proxy(String way) {
    route.take(way);
  }

  /// Waits for a free place among the requests under way; `run` is what happens there.
  <T> T inTurn(Turn<T> run) throws ApiException, InterruptedException {
    permits.acquire();
    try {
      return run.go();
    } finally {
      permits.release();
    }
  }

  /// What is done while a place is held.
  interface Turn<T> {
    T go() throws ApiException, InterruptedException;
  }

  /// Sends `call` behind `prefix`, such as `/api/v1/`.
  Answer send(Call call, String prefix) throws ApiException, InterruptedException {
    Duration timeout = call.timeout().multipliedBy(patience);
    Future<HttpResponse<byte[]>> pending =
        client.get().sendAsync(request(call, prefix, timeout), info -> new CappedBody(bodyCap));
    try {
      return new Answer(pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw late(timeout);
    } catch (ExecutionException e) {
      throw explain(e.getCause(), timeout);
    } catch (CancellationException e) {
      throw new ApiException(Kind.CANCELLED, 0, Messages.get("api.error.cancelled"));
    } finally {
      pending.cancel(true);
    }
  }

  private HttpRequest request(Call call, String prefix, Duration timeout) throws ApiException {
    String token = credentials.token().strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new ApiException(Kind.UNAUTHORIZED, 0, Messages.get("api.error.tokenText"));
    }
    BodyPublisher body = BodyPublishers.noBody();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(instance.base() + prefix + call.target()))
            .timeout(timeout)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("User-Agent", userAgent);
    if (call.body() != null) {
      body = BodyPublishers.ofByteArray(Json.write(call.body()));
      request.header("Content-Type", "application/json");
    }
    return request.method(call.method().name(), body).build();
  }

  private ApiException explain(@Nullable Throwable cause, Duration timeout) {
    if (cause instanceof CappedBody.TooLarge) {
      return new ApiException(
          Kind.UNEXPECTED, 200, Messages.get("api.error.tooLarge", bodyCap / (1024 * 1024)));
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return unreachable("api.error.noConnection", cause);
    }
    if (cause instanceof HttpTimeoutException) {
      return late(timeout);
    }
    if (cause instanceof SSLException) {
      return unreachable("api.error.tls", cause);
    }
    if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
      return unreachable("api.error.noConnection", cause);
    }
    if (cause instanceof IOException) {
      return unreachable("api.error.cut", cause);
    }
    throw new IllegalStateException("request failed", cause);
  }

  private ApiException unreachable(String key, Throwable cause) {
    ApiException failure =
        new ApiException(Kind.UNREACHABLE, 0, Messages.get(key, instance.host()));
    failure.initCause(cause);
    return failure;
  }

  private ApiException late(Duration timeout) {
    return new ApiException(
        Kind.TIMEOUT,
        0,
        Messages.get("api.error.late", instance.host(), Math.max(1, timeout.toSeconds())));
  }

  @Override
  public void close() {
    client.close();
  }
}
