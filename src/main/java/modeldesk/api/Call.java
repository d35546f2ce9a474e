package modeldesk.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// One request before it is sent: `path` and `query` are encoded already and stand behind the
/// version prefix; `body` becomes JSON.
record Call(Method method, String path, String query, @Nullable Object body, Duration timeout) {
  enum Method {
    GET,
    POST,
    PATCH,
    DELETE
  }

  static Call get(Duration timeout, String... segments) {
    return new Call(Method.GET, path(segments), "", null, timeout);
  }

  static Call post(Duration timeout, @Nullable Object body, String... segments) {
    return new Call(Method.POST, path(segments), "", body, timeout);
  }

  static Call patch(Duration timeout, Object body, String... segments) {
    return new Call(Method.PATCH, path(segments), "", body, timeout);
  }

  static Call delete(Duration timeout, String... segments) {
    return new Call(Method.DELETE, path(segments), "", null, timeout);
  }

  /// The same call with one more query parameter, or unchanged when `value` is null.
  Call with(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    String pair = encode(name) + "=" + encode(value);
    return new Call(method, path, query.isEmpty() ? pair : query + "&" + pair, body, timeout);
  }

  /// Whether sending it twice is the same as sending it once.
  boolean isRepeatable() {
    return switch (method) {
      case GET -> true;
      case POST, PATCH, DELETE -> false;
    };
  }

  /// Path and query as they stand in the address.
  String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String path(String... segments) {
    StringJoiner path = new StringJoiner("/");
    for (String segment : segments) {
      path.add(encode(segment).replace("%7E", "~"));
    }
    return path.toString();
  }

  /// Percent-encoding for a path segment or a query value. Dots alone would be read as a folder.
  private static String encode(String text) {
    if (text.equals(".") || text.equals("..")) {
      return text.replace(".", "%2E");
    }
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
