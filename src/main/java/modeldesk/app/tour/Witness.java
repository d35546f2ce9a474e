package modeldesk.app.tour;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import modeldesk.api.Credentials;
import modeldesk.model.Instance;

/// Reads the server with requests of its own, past everything the program does, to see whether what
/// the tour wrote is really there. Answers are the raw JSON texts.
final class Witness {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Instance instance;
  private final Credentials credentials;

  Witness(Instance instance, Credentials credentials) {
    this.instance = instance;
    this.credentials = credentials;
  }

  /// The answer of `GET /api/v1/<path>`.
  String read(String path) throws IOException, InterruptedException {
    return http.send(
            request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  /// The id of the shared model with a name.
  String modelId(String name) throws IOException, InterruptedException {
    return firstId(read("models?modelKind=SHARED&name=" + encode(name)));
  }

  /// The id of a branch, or an empty text when there is none of that name.
  String branchId(String modelId, String branch) throws IOException, InterruptedException {
    return firstId(
        read("models?modelKind=BRANCH&baseModelId=" + modelId + "&name=" + encode(branch)));
  }

  /// All files of a branch, as the raw JSON of the YAML endpoint.
  String files(String modelId, String branchId) throws IOException, InterruptedException {
    return read("models/" + modelId + "/yaml?mode=combined&branchId=" + branchId);
  }

  /// Takes a branch away that a tour cut short would leave behind; without effect when it is gone.
  void clearAway(String modelId, String branch) throws IOException, InterruptedException {
    http.send(
        request("models/" + modelId + "/branch/" + encode(branch)).DELETE().build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(instance.base() + "/api/v1/" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + credentials.token());
  }

  private static String firstId(String json) {
    String mark = "\"id\":\"";
    int at = json.replace(": ", ":").indexOf(mark);
    if (at < 0) {
      return "";
    }
    String rest = json.replace(": ", ":").substring(at + mark.length());
    return rest.substring(0, rest.indexOf('"'));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
