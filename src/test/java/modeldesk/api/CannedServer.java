package modeldesk.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import modeldesk.model.Instance;

/// A web server that gives the answers a test wrote down, in order, and remembers what it was
/// asked.
final class CannedServer implements AutoCloseable {
  static final String TOKEN = "omni_osk_secret";

  /// One request as it arrived; `target` is path and query, still encoded.
  record Asked(String method, String target, String body, String authorization, String userAgent) {
    @Override
    public String toString() {
      return method + " " + target + (body.isEmpty() ? "" : " " + body);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<HttpHandler> answers = new LinkedBlockingQueue<>();
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  final List<RequestLog.Entry> log = new CopyOnWriteArrayList<>();
  final FakePause pause = new FakePause();
  final CountDownLatch released = new CountDownLatch(1);

  CannedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  Instance instance() {
    return Instance.parse("http://127.0.0.1:" + server.getAddress().getPort(), false);
  }

  HttpOmniApi api() {
    return api(Timeouts.STANDARD, HttpOmniApi.BODY_CAP, RequestBudget.unlimited(pause));
  }

  HttpOmniApi api(Timeouts timeouts, long bodyCap, RequestBudget budget) {
    return new HttpOmniApi(
        instance(),
        new Credentials(TOKEN),
        threads,
        budget,
        log::add,
        "1.2.3",
        timeouts,
        bodyCap,
        pause);
  }

  CannedServer then(int status, String body, String... headers) {
    return then(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    });
  }

  CannedServer then(HttpHandler answer) {
    answers.add(answer);
    return this;
  }

  /// Gives no answer until the server is closed.
  CannedServer thenNothing() {
    return then(exchange -> awaitRelease());
  }

  void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<String> requests() {
    return asked.stream().map(Asked::toString).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              body,
              exchange.getRequestHeaders().getFirst("Authorization"),
              exchange.getRequestHeaders().getFirst("User-Agent")));
      HttpHandler answer = answers.poll();
      if (answer != null) {
        answer.handle(exchange);
      } else {
        exchange.sendResponseHeaders(418, -1);
      }
    }
  }

  @Override
  public void close() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
