package modeldesk.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at the other end of the wire: speaks plain HTTP and reads plain JSON.
final class Desk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final PlaygroundServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Desk(PlaygroundOptions options) {
    try {
      server = PlaygroundServer.start(options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlaygroundOptions options() {
    return PlaygroundOptions.inMemory(Executors.newVirtualThreadPerTaskExecutor());
  }

  record Answer(int status, String text, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(text);
    }

    /// The text of an ordinary refusal.
    String detail() {
      return json().get("detail").stringValue();
    }

    /// What a key of the object holds, as JSON.
    String at(String key) {
      return json().path(key).toString();
    }
  }

  Answer get(String path) {
    return send("GET", path, null, "Bearer " + server.token());
  }

  /// As `get`, under the prefix of old instances.
  Answer unstable(String path) {
    return get("/../unstable" + path);
  }

  Answer post(String path, String body) {
    return send("POST", path, body, "Bearer " + server.token());
  }

  Answer patch(String path, String body) {
    return send("PATCH", path, body, "Bearer " + server.token());
  }

  /// As a person with another role.
  Answer as(Role role, String method, String path, @Nullable String body) {
    return send(method, path, body, "Bearer " + role.token(server.token()));
  }

  Answer delete(String path) {
    return send("DELETE", path, null, "Bearer " + server.token());
  }

  Answer send(String method, String path, @Nullable String body, @Nullable String authorization) {
    try {
      return tell(method, path, body, authorization);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer tell(String method, String path, @Nullable String body, @Nullable String authorization)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.base() + "/api/v1" + path).normalize())
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The text of one file of a model or branch; null when it is not shown.
  @Nullable String file(String modelId, String query, String key) {
    JsonNode text = get("/models/" + modelId + "/yaml?" + query).json().get("files").get(key);
    return text == null ? null : text.stringValue();
  }

  /// As `file`, of one that is shown.
  String text(String modelId, String query, String key) {
    return Objects.requireNonNull(file(modelId, query, key), key);
  }

  String checksum(String modelId, String query, String key) {
    String path = "/models/" + modelId + "/yaml?includeChecksums=true&" + query;
    return get(path).json().get("checksums").get(key).stringValue();
  }

  /// Writes a file; `more` is further JSON for the body, such as `, "branchId": "…"`.
  Answer write(String modelId, String key, String yaml, String mode, String more) {
    return post(
        "/models/" + modelId + "/yaml",
        "{\"fileName\": %s, \"yaml\": %s, \"mode\": \"%s\"%s}"
            .formatted(quoted(key), quoted(yaml), mode, more));
  }

  static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
