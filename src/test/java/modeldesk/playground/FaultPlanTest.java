package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.seed.Sample;
import modeldesk.playground.wire.WriteCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class FaultPlanTest {
  private static final String MODELS = "/models?pageSize=1";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options().withClock(() -> NOW));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private void follow(String rules) throws IOException {
    desk.server.faults().follow(plan(rules));
  }

  private static FaultPlan plan(String rules) throws IOException {
    return FaultFile.plan(("{\"seed\": 3, \"rules\": [" + rules + "]}").getBytes(UTF_8));
  }

  private List<Integer> statuses(int requests) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      statuses.add(desk.get(MODELS).status());
    }
    return statuses;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "                              | 503 200 200 200 200 200 200",
        "'\"count\": 2,'               | 503 503 200 200 200 200 200",
        "'\"count\": 0,'               | 503 503 503 503 503 503 503",
        "'\"skip\": 2,'                | 200 200 503 200 200 200 200",
        "'\"every\": 3,'               | 200 200 503 200 200 503 200",
        "'\"every\": 3, \"count\": 1,' | 200 200 503 200 200 200 200",
        "'\"every\": 3, \"burst\": 2,' | 200 200 503 503 200 503 503",
        "'\"method\": \"POST\",'       | 200 200 200 200 200 200 200",
        "'\"path\": \"/api/*/models\",' | 503 200 200 200 200 200 200",
        "'\"path\": \"/api/*\",'       | 200 200 200 200 200 200 200",
        "'\"path\": \"/api/**\",'      | 503 200 200 200 200 200 200",
      })
  void aRuleChoosesItsRequests(String choice, String statuses) throws Exception {
    follow("{" + (choice == null ? "" : choice) + "\"fault\": \"status\"}");
    assertThat(statuses(7))
        .containsExactlyElementsOf(
            List.of(statuses.split(" ", -1)).stream().map(Integer::valueOf).toList());
  }

  @Test
  void chanceIsThrownWithTheSeed() throws Exception {
    follow("{\"chance\": 0.5, \"fault\": [\"status\", \"html\"]}");
    List<Integer> first = statuses(12);
    desk.server.faults().clear();
    follow("{\"chance\": 0.5, \"fault\": [\"status\", \"html\"]}");
    assertThat(statuses(12)).isEqualTo(first).contains(200, 502, 503);
    assertThat(desk.server.faults().happened())
        .isEqualTo(2 * (int) first.stream().filter(status -> status != 200).count());
  }

  @Test
  void theFirstRuleThatStrikesWinsAndTheOthersCountOn() throws Exception {
    follow("{\"every\": 2, \"fault\": \"status\"}, {\"every\": 3, \"fault\": \"html\"}");
    assertThat(statuses(6)).containsExactly(200, 503, 502, 503, 200, 503);
  }

  @Test
  void tooManyMayComeWithADate() throws Exception {
    follow("{\"fault\": \"too-many\", \"retryAfterDate\": 90}");
    Desk.Answer answer = desk.get(MODELS);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.response().headers().firstValue("Retry-After"))
        .contains("Thu, 1 Jan 2026 00:01:30 GMT");
    assertThat(answer.response().headers().firstValue("X-Omni-Waf-Action")).contains("block");
    assertThat(answer.text()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void anExpiredTokenIsSaidInTheDialect() throws Exception {
    follow("{\"skip\": 1, \"count\": 0, \"fault\": \"token-expired\"}");
    assertThat(statuses(3)).containsExactly(200, 403, 403);
  }

  @Test
  void answersMayBeAnything() throws Exception {
    follow(
        "{\"fault\": \"answer\", \"status\": 202, \"body\": {\"a\": [1]}},"
            + "{\"skip\": 1, \"fault\": \"not-success\"}");
    assertThat(desk.get(MODELS).text()).isEqualTo("{\"a\":[1]}");
    Desk.Answer failed = desk.get(MODELS);
    assertThat(failed.status()).isEqualTo(200);
    assertThat(failed.at("success")).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid-json", "truncated-json"})
  void brokenJsonComesOnceTheWorkIsDone(String fault) throws Exception {
    follow("{\"method\": \"POST\", \"fault\": \"" + fault + "\"}");
    Desk.Answer answer = make("x");
    assertThat(answer.status()).isEqualTo(200);
    assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
    assertThat(desk.server.store().branch(Sample.BLOBS_R_US, "x")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"cut-before,false", "cut-middle,true", "cut-after,true"})
  void aCutConnectionHasDoneItsWorkOrNot(String fault, boolean done) throws Exception {
    follow("{\"method\": \"POST\", \"fault\": \"" + fault + "\"}");
    assertThatThrownBy(() -> make("x")).hasCauseInstanceOf(IOException.class);
    assertThat(desk.server.store().branch(Sample.BLOBS_R_US, "x") != null).isEqualTo(done);
  }

  private Desk.Answer make(String branch) {
    return desk.post(
        "/models",
        "{\"connectionId\":\"%s\",\"modelKind\":\"BRANCH\",\"baseModelId\":\"%s\",\"modelName\":\"%s\"}"
            .formatted(Sample.STORE_WAREHOUSE, Sample.BLOBS_R_US, branch));
  }

  @Test
  void slowAnswersAreProperOnes() throws Exception {
    follow(
        "{\"fault\": \"slow-first-byte\", \"seconds\": 0.05},"
            + "{\"skip\": 1, \"fault\": \"slow-body\", \"seconds\": 0.2}");
    String proper = desk.get("/connections").text();
    assertThat(desk.get("/connections").text()).isEqualTo(proper).contains("Archive");
  }

  @Test
  void aHugeBodyIsStillTheAnswer() throws Exception {
    follow("{\"fault\": \"huge-body\", \"bytes\": 1000000}");
    Desk.Answer answer = desk.get("/connections");
    assertThat(answer.text()).hasSize(1_000_000);
    assertThat(answer.json().get("connections")).hasSize(5);
  }

  @Test
  void thousandsOfIssuesAreFoundOnRequest() throws Exception {
    follow("{\"path\": \"/api/**/validate\", \"fault\": \"many-issues\", \"issues\": 3000}");
    assertThat(desk.get("/models/" + Sample.BLOBS_R_US + "/validate").json()).hasSize(3000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"fault\": \"flood\"}                   | no such fault: \"flood\"",
        "{\"fault\": \"html\", \"evry\": 3}       | no such key: \"evry\"",
        "{\"fault\": \"html\", \"every\": \"3\"}  | \"every\" is not a whole number",
        "{\"path\": \"/api/**\"}                  | no such fault: \"\"",
        "7                                        | not a JSON object: 7",
      })
  void aPlanWithAMistakeIsNone(String rule, String message) {
    assertThatThrownBy(() -> plan(rule)).isInstanceOf(IOException.class).hasMessage(message);
  }

  @Test
  void writesAreCountedByFileAndSameTextsStandOut() throws Exception {
    String branch = Sample.RETURNS_DESK;
    String more = ", \"branchId\": \"" + branch + "\"";
    for (String text : new String[] {"label: a\n", "label: a\n", "label: b\n"}) {
      desk.write(Sample.BLOBS_R_US, "new.topic", text, "combined", more);
    }
    desk.write(Sample.BLOBS_R_US, "new.topic", "- no\n", "combined", more);
    assertThat(desk.server.store().writes())
        .containsExactly(new WriteCount(branch, "write", "new.topic", 3, 1));
    follow("{\"path\": \"**\", \"count\": 0, \"fault\": \"status\"}");
    assertThat(desk.get("/../../playground/writes").text())
        .isEqualTo(
            "{\"writes\":[{\"modelId\":\"%s\",\"action\":\"write\",\"what\":\"new.topic\","
                    .formatted(branch)
                + "\"count\":3,\"repeated\":1}]}");
  }
}
