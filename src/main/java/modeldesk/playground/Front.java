package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The front of the server: takes a request, lets the faults and the gate have their say, asks the
/// routes and writes what they answer.
final class Front implements HttpHandler {
  /// The largest body it reads, in bytes.
  static final int MAX_BODY = 16 * 1024 * 1024;

  private static final Logger LOG = Logger.getLogger(Front.class.getName());

  private final Router router;
  private final Gate gate;
  private final PlaygroundStore store;
  private final Faults faults;
  private final Json json;

  Front(Router router, Gate gate, PlaygroundStore store, Faults faults, Json json) {
    this.router = router;
    this.gate = gate;
    this.store = store;
    this.faults = faults;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      String path = exchange.getRequestURI().getRawPath();
      Faults.Fault fault = faults.take(exchange.getRequestMethod(), path);
      switch (fault) {
        case null -> write(exchange, answer(exchange, body));
        case Faults.Fault.Answer(int status, String text) ->
            write(exchange, status, Map.of(), "application/json", text.getBytes(UTF_8));
        case Faults.Fault.TooMany(var wait) -> write(exchange, Gate.tooMany(wait));
        case Faults.Fault.Html(int status) -> write(exchange, Reply.html(status, "Bad Gateway"));
        case Faults.Fault.Cut _ -> cut(exchange);
        case Faults.Fault.CutAfter _ -> {
          answer(exchange, body);
          cut(exchange);
        }
        case Faults.Fault.Slow(var time) -> {
          if (waited(() -> Thread.sleep(time))) {
            write(exchange, answer(exchange, body));
          }
        }
        case Faults.Fault.Held(var latch) -> {
          if (waited(latch::await)) {
            write(exchange, answer(exchange, body));
          }
        }
        case Faults.Fault.Stale _ ->
            write(
                exchange,
                Refusal.detail(409, "File has been modified since it was fetched").reply());
      }
    }
  }

  private Reply answer(HttpExchange exchange, byte[] body) {
    Reply refused = gate.check(exchange.getRequestHeaders().getFirst("Authorization"));
    if (refused != null) {
      return refused;
    }
    if (body.length > MAX_BODY) {
      return Refusal.detail(413, "Payload too large").reply();
    }
    store.settle();
    try {
      return router.answer(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getRawPath(),
          exchange.getRequestURI().getRawQuery(),
          body);
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The Playground failed to answer", e);
      return Refusal.detail(500, "Model service error").reply();
    }
  }

  private void write(HttpExchange exchange, Reply reply) throws IOException {
    boolean html = reply.body() instanceof String;
    byte[] bytes = reply.body() instanceof String s ? s.getBytes(UTF_8) : json.write(reply.body());
    String type = html ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    write(exchange, reply.status(), reply.headers(), type, bytes);
  }

  private static void write(
      HttpExchange exchange, int status, Map<String, String> headers, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  /// Promises more than it sends: the other side sees the connection end too early.
  private static void cut(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  private interface Waiting {
    void run() throws InterruptedException;
  }

  private static boolean waited(Waiting waiting) {
    try {
      waiting.run();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
