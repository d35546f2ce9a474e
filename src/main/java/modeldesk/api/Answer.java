package modeldesk.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What came back for one request, unread.
record Answer(HttpResponse<byte[]> response) {
  private static final int HEAD = 4096;

  int status() {
    return response.statusCode();
  }

  boolean isSuccess() {
    return status() >= 200 && status() < 300;
  }

  boolean isRedirect() {
    return status() >= 300 && status() < 400;
  }

  @Nullable String retryAfter() {
    return response.headers().firstValue("Retry-After").orElse(null);
  }

  byte[] body() {
    return response.body();
  }

  /// The beginning of the body: enough to tell what it is and for any message.
  String head() {
    int length = Math.min(HEAD, body().length);
    return new String(body(), 0, length, StandardCharsets.UTF_8).strip();
  }

  /// Whether the body is a page for people: a proxy's, a firewall's or another site's.
  boolean isPage() {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return type.toLowerCase(Locale.ROOT).contains("html") || head().startsWith("<");
  }

  /// Whether the body begins as JSON does, however it goes on.
  boolean isJson() {
    return head().startsWith("{") || head().startsWith("[");
  }

  boolean isEmpty() {
    return head().isEmpty();
  }
}
