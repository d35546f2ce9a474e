package modeldesk.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The front of the server: takes a request, lets the faults and the gate have their say, asks the
/// routes and writes what they answer. Faults and limit are the API's own: what the Playground says
/// of itself outside `/api` is always told properly.
final class Front implements HttpHandler {
  /// The largest body it reads, in bytes.
  static final int MAX_BODY = 16 * 1024 * 1024;

  private static final Logger LOG = Logger.getLogger(Front.class.getName());

  private final Router router;
  private final Gate gate;
  private final PlaygroundStore store;
  private final Faults faults;
  private final Trouble trouble;
  private final Json json;

  Front(
      Router router, Gate gate, PlaygroundStore store, Faults faults, Trouble trouble, Json json) {
    this.router = router;
    this.gate = gate;
    this.store = store;
    this.faults = faults;
    this.trouble = trouble;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      String path = exchange.getRequestURI().getRawPath();
      AnswerWriter writer = new AnswerWriter(exchange, json);
      Faults.Fault fault = isApi(path) ? faults.take(exchange.getRequestMethod(), path) : null;
      if (fault == null) {
        writer.write(answer(exchange, body));
      } else {
        trouble.make(fault, writer, () -> answer(exchange, body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isApi(String path) {
    return path.startsWith("/api/");
  }

  private Reply answer(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getRawPath();
    try {
      Role role = gate.admit(exchange.getRequestHeaders().getFirst("Authorization"), isApi(path));
      if (body.length > MAX_BODY) {
        throw Refusal.detail(413, "Payload too large");
      }
      store.settle();
      String query = exchange.getRequestURI().getRawQuery();
      return router.answer(role, exchange.getRequestMethod(), path, query, body);
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The Playground failed to answer", e);
      return Refusal.detail(500, "Model service error").reply();
    }
  }
}
