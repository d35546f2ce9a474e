package modeldesk.api;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// The HTTP client of one server. It is made when it is first used, which blocks: reading whose
/// certificates are taken takes longer than a window may wait for.
final class Client implements AutoCloseable {
  private final Instance instance;
  private final Executor executor;
  private final Duration connectTimeout;
  private final Route route;
  private @Nullable HttpClient made;
  private boolean closed;

  Client(Instance instance, Executor executor, Duration connectTimeout, Route route) {
    this.instance = instance;
    this.executor = executor;
    this.connectTimeout = connectTimeout;
    this.route = route;
  }

  /// After the end one that refuses everything.
  synchronized HttpClient get() {
    HttpClient client = made == null ? make() : made;
    made = client;
    if (closed) {
      client.shutdownNow();
    }
    return client;
  }

  private HttpClient make() {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .executor(executor)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER);
    if (instance.isLoopback()) {
      builder.version(HttpClient.Version.HTTP_1_1);
    } else {
      builder.proxy(route);
    }
    SSLContext trust =
        instance.base().getScheme().equals("http")
            ? Trust.ofNobody()
            : instance.isLoopback() ? null : Trust.ofSystem();
    if (trust != null) {
      builder.sslContext(trust);
    }
    return builder.build();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (made != null) {
      made.shutdownNow();
    }
  }
}
