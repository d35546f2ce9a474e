package modeldesk.app.tour;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.api.Credentials;
import modeldesk.model.Instance;

/// Reads the server with requests of its own, past everything the program does, to see whether what
/// the tour wrote is really there. A read that fails is asked again, since the server may be made
/// to fail or to be slow (api.md §1.4). Answers are the raw JSON texts.
final class Witness {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
  private static final int MOST_TRIES = 45;
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Instance instance;
  private final Credentials credentials;

  Witness(Instance instance, Credentials credentials) {
    this.instance = instance;
    this.credentials = credentials;
  }

  /// The token the program is signed in with.
  String token() {
    return credentials.token();
  }

  /// The answer of `GET /api/v1/<path>`.
  String read(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).GET().build();
    String last = "no answer";
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        HttpResponse<String> answer =
            http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() == OK && isJson(answer.body())) {
          return answer.body();
        }
        last = "status " + answer.statusCode();
      } catch (IOException e) {
        last = e.getClass().getSimpleName();
      }
      Thread.sleep(BETWEEN_TRIES);
    }
    throw new IllegalStateException("the server does not answer " + path + ": " + last);
  }

  private static boolean isJson(String body) {
    String text = body.strip();
    return (text.startsWith("{") && text.endsWith("}"))
        || (text.startsWith("[") && text.endsWith("]"));
  }

  /// The id of the shared model with a name.
  String modelId(String name) throws IOException, InterruptedException {
    return firstId(read("models?modelKind=SHARED&name=" + encode(name)));
  }

  /// The id of a branch, or an empty text when there is none of that name.
  String branchId(String modelId, String branch) throws IOException, InterruptedException {
    if (modelId.isEmpty()) {
      return "";
    }
    return firstId(
        read("models?modelKind=BRANCH&baseModelId=" + modelId + "&name=" + encode(branch)));
  }

  /// All files of a branch, as the raw JSON of the YAML endpoint.
  String files(String modelId, String branchId) throws IOException, InterruptedException {
    return read("models/" + modelId + "/yaml?mode=combined&branchId=" + branchId);
  }

  /// What Omni finds wrong on a branch, as the raw JSON.
  String issues(String modelId, String branchId) throws IOException, InterruptedException {
    return read("models/" + modelId + "/validate?branchId=" + branchId);
  }

  /// The text of a file on the shared model as it stands in the JSON, with its escapes.
  String sharedText(String modelId, String file) throws IOException, InterruptedException {
    return text(modelId, "", file);
  }

  /// The text of a file on a branch as it stands in the JSON, with its escapes.
  String branchText(Place place, String file) throws IOException, InterruptedException {
    return text(place.modelId(), "&branchId=" + place.branchId(), file);
  }

  private String text(String modelId, String where, String file)
      throws IOException, InterruptedException {
    String json = read("models/" + modelId + "/yaml?mode=combined" + where);
    Matcher found =
        Pattern.compile(Pattern.quote('"' + file + '"') + "\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"")
            .matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("there is no " + file);
    }
    return Objects.requireNonNull(found.group(1));
  }

  /// Writes a file of the shared model as somebody else would; `text` has the escapes of JSON.
  /// After a failure the file is looked up before it is written again.
  void writeShared(String modelId, String file, String text)
      throws IOException, InterruptedException {
    HttpRequest request = writing(modelId, "", file, text);
    for (int i = 0; i < MOST_TRIES && !sharedText(modelId, file).equals(text); i++) {
      send(request);
    }
  }

  /// Writes a file of a branch as somebody else would; `text` has the escapes of JSON.
  void writeBranch(Place place, String file, String text) throws IOException, InterruptedException {
    String branch = "\"branchId\":\"" + place.branchId() + "\",";
    HttpRequest request = writing(place.modelId(), branch, file, text);
    for (int i = 0; i < MOST_TRIES && !branchText(place, file).equals(text); i++) {
      send(request);
    }
  }

  private HttpRequest writing(String modelId, String branch, String file, String text) {
    String body =
        "{%s\"fileName\":\"%s\",\"mode\":\"combined\",\"commitMessage\":\"Somebody else\",\"yaml\":\"%s\"}"
            .formatted(branch, file, text);
    return request("models/" + modelId + "/yaml")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /// Takes a branch away that a tour cut short would leave behind; without effect when it is gone.
  void clearAway(String modelId, String branch) throws IOException, InterruptedException {
    HttpRequest request =
        request("models/" + modelId + "/branch/" + encode(branch)).DELETE().build();
    for (int i = 0; i < MOST_TRIES && !branchId(modelId, branch).isEmpty(); i++) {
      send(request);
    }
  }

  private void send(HttpRequest request) throws InterruptedException {
    try {
      if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK) {
        return;
      }
    } catch (IOException _) {
      // Whether it was done is looked up before the next try.
    }
    Thread.sleep(BETWEEN_TRIES);
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
