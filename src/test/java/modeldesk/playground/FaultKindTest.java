package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What each fault of a fault file does to a request that makes a branch, seen from the other end
/// of the wire, and whether the branch is there afterwards.
class FaultKindTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern WORD = Pattern.compile("\"fault\": ?\"([a-z-]+)\"");

  /// Rule | status as the pages and as the OpenAPI document say it, `cut` where the connection ends
  /// too early | `Retry-After` | how the body begins in either | whether the branch was made.
  private static final String ROWS =
      """
      "fault": "too-many" | 429 429 | | <!DOCTYPE html> | <!DOCTYPE html> | no
      "fault": "too-many", "retryAfter": 7 | 429 429 | 7 | <!DOCTYPE html> | <!DOCTYPE html> | no
      "fault": "too-many", "retryAfterDate": 90 | 429 429 | Thu, 1 Jan 2026 00:01:30 GMT | <!DOCTYPE html> | <!DOCTYPE html> | no
      "fault": "status" | 503 503 | | {"detail":"Model service error","status":503} | {"detail":"Model service error","status":503} | no
      "fault": "status", "status": 500 | 500 500 | | {"detail":"Model service error","status":500} | {"detail":"Model service error","status":500} | no
      "fault": "html" | 502 502 | | <!DOCTYPE html> | <!DOCTYPE html> | no
      "fault": "html", "status": 200 | 200 200 | | <!DOCTYPE html> | <!DOCTYPE html> | no
      "fault": "answer", "status": 409, "body": {"error": "x"} | 409 409 | | {"error":"x"} | {"error":"x"} | no
      "fault": "not-success" | 200 200 | | {"success":false,"error":"Something went wrong"} | {"success":false,"error":"Something went wrong"} | no
      "fault": "stale" | 400 409 | | {"detail":"File has been modified since it was fetched","status":400} | {"detail":"File has been modified since it was fetched","status":409} | no
      "fault": "token-expired" | 403 401 | | {"error":{"code":403,"message":"Invalid bearer token"}} | {"detail":"Unauthorized: Missing or invalid API key","status":401} | no
      "fault": "invalid-json" | 200 200 | | {"files": {oops | {"files": {oops | yes
      "fault": "truncated-json" | 200 200 | | {"model":{"id":" | {"success":true,"model":{ | yes
      "fault": "cut-before" | cut cut | | | | no
      "fault": "cut-middle" | cut cut | | | | yes
      "fault": "cut-after" | cut cut | | | | yes
      "fault": "slow-first-byte", "seconds": 0.05 | 200 200 | | {"model":{"id":" | {"success":true,"model":{ | yes
      "fault": "slow-body", "seconds": 0.05 | 200 200 | | {"model":{"id":" | {"success":true,"model":{ | yes
      "fault": "huge-body", "bytes": 9000 | 200 200 | | {"model":{"id":" | {"success":true,"model":{ | yes
      "fault": "many-issues", "issues": 3 | 200 200 | | [{"message":" | {"valid":false,"issues":[ | yes
      """;

  /// One row in one dialect.
  record Row(
      String rule, Dialect dialect, String status, String retryAfter, String body, boolean done) {
    @Override
    public String toString() {
      return rule + " " + dialect;
    }

    String word() {
      Matcher matcher = WORD.matcher(rule);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String line : (Iterable<String>) ROWS.lines()::iterator) {
      String[] cells = line.split(" ?\\| ?", -1);
      String[] statuses = cells[1].split(" ", -1);
      for (Dialect dialect : Dialect.values()) {
        int i = dialect == Dialect.DOCS ? 0 : 1;
        boolean done = cells[5].equals("yes");
        rows.add(new Row(cells[0], dialect, statuses[i], cells[2], cells[3 + i], done));
      }
    }
    return rows;
  }

  private static Desk start(Dialect dialect, String rule) throws IOException {
    Desk desk = new Desk(Desk.options().withDialect(dialect).withClock(() -> NOW));
    String plan = "{\"rules\": [{\"path\": \"/api/**\", " + rule + "}]}";
    desk.server.faults().follow(FaultFile.plan(plan.getBytes(UTF_8)));
    return desk;
  }

  private static Desk.Answer make(Desk desk) throws IOException {
    String body =
        "{\"connectionId\":\"%s\",\"modelKind\":\"BRANCH\",\"baseModelId\":\"%s\",\"modelName\":\"x\"}"
            .formatted(Sample.STORE_WAREHOUSE, Sample.BLOBS_R_US);
    return desk.tell("POST", "/models", body, "Bearer " + desk.server.token());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void showsAtTheOtherEnd(Row row) throws Exception {
    try (Desk desk = start(row.dialect(), row.rule())) {
      if (row.status().equals("cut")) {
        assertThatThrownBy(() -> make(desk)).isInstanceOf(IOException.class);
      } else {
        Desk.Answer answer = make(desk);
        assertThat(answer.status()).isEqualTo(Integer.parseInt(row.status()));
        assertThat(answer.text()).startsWith(row.body());
        assertThat(answer.response().headers().firstValue("Retry-After").orElse(""))
            .isEqualTo(row.retryAfter());
      }
      assertThat(desk.server.store().branch(Sample.BLOBS_R_US, "x") != null).isEqualTo(row.done());
      assertThat(desk.server.faults().happened()).isEqualTo(1);
    }
  }

  @Test
  void everyFaultThatTheCommandLineNamesHasRows() {
    String sentence = Messages.get("app.cli.faults");
    String list = sentence.substring(sentence.indexOf("faults are "));
    List<String> words = new ArrayList<>();
    for (String item : list.replaceAll("\\([^)]*\\)", "").split("[, ]+", -1)) {
      if (!List.of("faults", "are", "and", "").contains(item)) {
        words.add(item);
      }
    }
    assertThat(rows().stream().map(Row::word).distinct())
        .containsExactlyInAnyOrderElementsOf(words)
        .hasSize(16);
  }

  /// Nothing comes in time, while of a slow body the first byte does and the last does not.
  @Test
  void aSlowFirstByteHoldsTheWholeAnswerAndASlowBodyItsEnd() throws Exception {
    try (Desk desk = start(Dialect.DOCS, "\"fault\": \"slow-first-byte\", \"seconds\": 3600")) {
      assertThatThrownBy(() -> stream(desk, Duration.ofMillis(200)))
          .isInstanceOf(HttpTimeoutException.class);
    }
    try (Desk desk = start(Dialect.DOCS, "\"fault\": \"slow-body\", \"seconds\": 3600")) {
      HttpResponse<InputStream> response = stream(desk, Duration.ofMinutes(1));
      assertThat(response.statusCode()).isEqualTo(200);
      try (InputStream body = response.body()) {
        assertThat(body.read()).isEqualTo('{');
        assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0))
            .isGreaterThan(body.available() + 1);
      }
    }
  }

  private static HttpResponse<InputStream> stream(Desk desk, Duration patience)
      throws IOException, InterruptedException {
    URI address = URI.create(desk.server.base() + "/api/v1/connections");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + desk.server.token())
            .timeout(patience)
            .build();
    HttpClient client = HttpClient.newHttpClient();
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  @Test
  void aHugeBodyHasSixtyMillionBytesUnlessSaid() throws Exception {
    try (Desk desk = start(Dialect.DOCS, "\"fault\": \"huge-body\"")) {
      try (InputStream body = stream(desk, Duration.ofMinutes(1)).body()) {
        assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(60_000_000);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void manyIssuesAreFiveThousandUnlessSaid(Dialect dialect) throws Exception {
    try (Desk desk = start(dialect, "\"fault\": \"many-issues\"")) {
      var json = desk.get("/models/" + Sample.BLOBS_R_US + "/validate").json();
      assertThat(dialect.isOpenApi() ? json.get("issues") : json).hasSize(5000);
    }
  }

  @Test
  void aBurstEndsAndATokenMayExpireInTheMiddleOfTheWork() throws Exception {
    try (Desk desk = start(Dialect.DOCS, "\"fault\": \"status\", \"burst\": 3, \"count\": 3")) {
      assertThat(statuses(desk)).containsExactly(503, 503, 503, 200, 200);
    }
    try (Desk desk =
        start(Dialect.DOCS, "\"fault\": \"token-expired\", \"skip\": 2, \"count\": 0")) {
      assertThat(statuses(desk)).containsExactly(200, 200, 403, 403, 403);
    }
  }

  private static List<Integer> statuses(Desk desk) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      statuses.add(desk.get("/connections").status());
    }
    return statuses;
  }
}
