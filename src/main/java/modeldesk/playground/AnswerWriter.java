package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// Writes answers to a connection, properly or not.
final class AnswerWriter {
  private static final String JSON = "application/json; charset=utf-8";
  private static final int PIECES = 20;

  private final HttpExchange exchange;
  private final Json json;

  AnswerWriter(HttpExchange exchange, Json json) {
    this.exchange = exchange;
    this.json = json;
  }

  void write(Reply reply) throws IOException {
    boolean html = reply.body() instanceof String;
    write(reply.status(), reply.headers(), html ? "text/html; charset=utf-8" : JSON, bytes(reply));
  }

  void json(int status, String text) throws IOException {
    write(status, Map.of(), JSON, text.getBytes(UTF_8));
  }

  /// The first half of the body, announced as if it were all.
  void half(Reply reply) throws IOException {
    byte[] bytes = bytes(reply);
    write(reply.status(), reply.headers(), JSON, Arrays.copyOf(bytes, bytes.length / 2));
  }

  /// The body bit by bit.
  void slowly(Reply reply, Duration time) throws IOException, InterruptedException {
    byte[] bytes = bytes(reply);
    start(reply.status(), reply.headers(), JSON, bytes.length);
    int piece = Math.max(1, (bytes.length + PIECES - 1) / PIECES);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int from = 0; from < bytes.length; from += piece) {
        if (from > 0) {
          Thread.sleep(time.dividedBy(PIECES - 1));
        }
        out.write(bytes, from, Math.min(piece, bytes.length - from));
        out.flush();
      }
    }
  }

  /// The body with blanks in front of its last character.
  void padded(Reply reply, long length) throws IOException {
    byte[] bytes = bytes(reply);
    start(reply.status(), reply.headers(), JSON, Math.max(length, bytes.length));
    byte[] blanks = new byte[1 << 16];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes, 0, bytes.length - 1);
      for (long left = length - bytes.length; left > 0; left -= blanks.length) {
        out.write(blanks, 0, (int) Math.min(left, blanks.length));
      }
      out.write(bytes, bytes.length - 1, 1);
    }
  }

  /// Promises more than it sends: the other side sees the connection end too early.
  void cut() throws IOException {
    start(200, Map.of(), JSON, 1000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  private byte[] bytes(Reply reply) {
    return reply.body() instanceof String s ? s.getBytes(UTF_8) : json.write(reply.body());
  }

  private void write(int status, Map<String, String> headers, String type, byte[] bytes)
      throws IOException {
    start(status, headers, type, bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  private void start(int status, Map<String, String> headers, String type, long length)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
  }
}
