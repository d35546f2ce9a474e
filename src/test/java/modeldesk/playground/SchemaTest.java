package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {
  private static final String BLOBS = "/models/" + Sample.BLOBS_R_US;
  private static final String RESET = BLOBS + "/cache_reset/";
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options().withClock(now::get).withRefreshTime(Duration.ofSeconds(2)));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static String detail(Desk.Answer answer) {
    return answer.json().get("detail").stringValue();
  }

  private JsonNode files() {
    return desk.get(BLOBS + "/yaml").json().get("files");
  }

  @Test
  void aRefreshRunsForAWhileAndThenChangesTheSchema() {
    JsonNode job = desk.post(BLOBS + "/refresh", "").json();
    assertThat(job.get("status").stringValue()).isEqualTo("running");
    assertThat(job.get("modelId").stringValue()).isEqualTo(Sample.BLOBS_R_US);
    String id = job.get("jobId").stringValue();
    assertThat(desk.get("/jobs/" + id + "/status").text())
        .isEqualTo(
            "{\"job_id\":\"%s\",\"job_type\":\"refresh_schema\",\"status\":\"RUNNING\"}"
                .formatted(id));
    assertThat(files().has("ecomm/gift_cards.view")).isFalse();

    now.set(now.get().plusSeconds(2));
    assertThat(desk.get("/jobs/" + id + "/status").json().get("status").stringValue())
        .isEqualTo("COMPLETED");
    JsonNode files = files();
    assertThat(files.has("ecomm/gift_cards.view")).isTrue();
    assertThat(files.has("ecomm/tmp_order_audit.view")).isFalse();
    assertThat(files.get("ecomm/users.view").stringValue())
        .contains("  loyalty_tier: {}\n", "label: Shoppers\n");
  }

  @Test
  void aSoftRefreshKeepsWhatIsGone() {
    desk.post(BLOBS + "/refresh?hard_refresh=false", "");
    now.set(now.get().plusSeconds(2));
    assertThat(files().has("ecomm/gift_cards.view")).isTrue();
    assertThat(files().has("ecomm/tmp_order_audit.view")).isTrue();
  }

  @Test
  void everyRefreshFindsSomethingNew() {
    for (int i = 0; i < 3; i++) {
      desk.post(BLOBS + "/refresh", "");
      now.set(now.get().plusSeconds(2));
      files();
    }
    JsonNode files = files();
    assertThat(files.has("ecomm/gift_cards.view")).isTrue();
    assertThat(files.has("ecomm/landing_2.view")).isTrue();
    assertThat(files.has("ecomm/landing_1.view")).isFalse();
  }

  @Test
  void aTextWrittenBeforeARefreshGetsTheNewColumn() {
    String users = files().get("ecomm/users.view").stringValue() + "  vips:\n    sql: '1'\n";
    desk.write(Sample.BLOBS_R_US, "ecomm/users.view", users, "combined", "");
    desk.post(BLOBS + "/refresh", "");
    now.set(now.get().plusSeconds(2));
    assertThat(files().get("ecomm/users.view").stringValue())
        .contains("  loyalty_tier: {}\n", "  vips:\n    sql: '1'\n");
  }

  @ParameterizedTest
  @CsvSource({
    "branch_id=x,branch_id: Invalid uuid",
    "branchId=x,Unrecognized key: \"branchId\"",
    "schemas=a,selective schemas/tables filters require hard_refresh=false"
  })
  void wrongParametersAreRefused(String query, String text) {
    assertThat(detail(desk.post(BLOBS + "/refresh?" + query, ""))).isEqualTo(text);
  }

  @Test
  void aBranchIsDemandedOnlyWhereBranchesAreRefreshed() {
    assertThat(detail(desk.post(BLOBS + "/refresh?branch_id=" + Sample.RETURNS_DESK, "")))
        .isEqualTo("branch_id must not be provided when branch schema refresh is not enabled");
    String stores = "/models/" + Sample.OLD_STORES + "/refresh";
    assertThat(detail(desk.post(stores, "")))
        .isEqualTo("branch_id is required when branch schema refresh is enabled");
    assertThat(desk.post(stores + "?branch_id=" + Sample.OLD_STORES_BRANCH, "").status())
        .isEqualTo(200);
  }

  @Test
  void anUnknownJobIsNotFound() {
    assertThat(desk.get("/jobs/7/status").status()).isEqualTo(404);
  }

  @Test
  void aCacheResetSaysWhatWasReset() {
    JsonNode answer =
        desk.post(RESET + "five%20minutes", "{\"resetAt\":\"2025-12-31T23:00:00+01:00\"}").json();
    JsonNode reset = answer.get("cache_reset");
    assertThat(answer.get("success").booleanValue()).isTrue();
    assertThat(reset.get("model_id").stringValue()).isEqualTo(Sample.BLOBS_R_US);
    assertThat(reset.get("policy_name").stringValue()).isEqualTo("five minutes");
    assertThat(reset.get("reset_at").stringValue()).isEqualTo("2025-12-31T22:00:00Z");
    assertThat(reset.get("created_at").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void aCacheResetWithoutTimeIsNow() {
    JsonNode reset = desk.post(RESET + "daily", "").json().get("cache_reset");
    assertThat(reset.get("reset_at").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void aCacheCannotBeResetInTheFuture() {
    assertThat(desk.post(RESET + "daily", "{\"resetAt\":\"2026-01-01T00:00:01Z\"}").text())
        .isEqualTo("{\"detail\":\"resetAt cannot be future dated\",\"status\":400}");
    assertThat(desk.post(RESET + "daily", "{\"resetAt\":\"soon\"}").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"7,400", "00000000-0000-0000-0000-000000000000,404"})
  void aCacheOfAnUnknownModelCannotBeReset(String id, int status) {
    Desk.Answer answer = desk.post("/models/" + id + "/cache_reset/daily", "");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(detail(answer)).isEqualTo("Model with id " + id + " does not exist");
  }
}
