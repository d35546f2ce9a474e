package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ModelListTest {
  private static Desk desk;

  @BeforeAll
  static void start() {
    desk = new Desk(Desk.options());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static JsonNode list(String query) {
    return desk.get("/models?" + query).json();
  }

  private static List<String> values(JsonNode page, String key) {
    List<String> values = new ArrayList<>();
    page.get("records").forEach(record -> values.add(record.get(key).asString()));
    return values;
  }

  @Test
  void aPageHoldsTwentyModelsAndSaysHowManyThereAre() {
    JsonNode page = list("connectionId=" + Sample.STORE_WAREHOUSE + "&modelKind=SHARED");
    assertThat(page.get("records").size()).isEqualTo(20);
    assertThat(page.get("pageInfo").get("hasNextPage").booleanValue()).isTrue();
    assertThat(page.get("pageInfo").get("pageSize").intValue()).isEqualTo(20);
    assertThat(page.get("pageInfo").get("totalRecords").intValue()).isEqualTo(132);
  }

  @Test
  void theCursorLeadsThroughAllBranchesOnce() {
    String query = "modelKind=BRANCH&baseModelId=" + Sample.BLOBS_R_US;
    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = list(query + "&cursor=" + cursor);
      names.addAll(values(page, "name"));
      sizes.add(page.get("records").size());
      JsonNode next = page.get("pageInfo").get("nextCursor");
      cursor = next.isNull() ? "" : next.stringValue();
    } while (!cursor.isEmpty());
    assertThat(sizes).containsExactly(20, 20, 20);
    assertThat(names).hasSize(60).doesNotHaveDuplicates().contains("feat/returns-desk");
  }

  @ParameterizedTest
  @CsvSource({"SCHEMA,1", "SHARED,132", "SHARED_EXTENSION,1", "BRANCH,60", "WORKBOOK,300"})
  void theStoreWarehouseHasModelsOfEveryKind(String kind, int count) {
    JsonNode page = list("connectionId=" + Sample.STORE_WAREHOUSE + "&modelKind=" + kind);
    assertThat(page.get("pageInfo").get("totalRecords").intValue()).isEqualTo(count);
  }

  @Test
  void aRecordHasTheDocumentedKeys() {
    JsonNode record = list("modelId=" + Sample.BLOBS_R_US).get("records").get(0);
    assertThat(record.toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"name\":\"Blobs R Us\",\"modelKind\":\"SHARED\",\"baseModelId\":\"%s\","
                    .formatted(Sample.BLOBS_R_US, Sample.STORE_SCHEMA)
                + "\"connectionId\":\"%s\",".formatted(Sample.STORE_WAREHOUSE)
                + "\"createdAt\":\"2025-03-03T09:00:00Z\",\"updatedAt\":\"2026-09-14T16:40:00Z\","
                + "\"deletedAt\":null}");
  }

  @Test
  void aNameMatchesWholeWhateverTheCase() {
    assertThat(values(list("name=blobs%20r%20US"), "id")).containsExactly(Sample.BLOBS_R_US);
    assertThat(values(list("name=blobs"), "id")).isEmpty();
  }

  @Test
  void anEmptyNameCountsAsNone() {
    assertThat(list("name=&modelKind=SCHEMA").get("records").size()).isEqualTo(4);
  }

  @Test
  void workbookModelsHaveNoName() {
    JsonNode record = list("modelKind=WORKBOOK&pageSize=1").get("records").get(0);
    assertThat(record.get("name").isNull()).isTrue();
  }

  @Test
  void sortsByNameUpAndDown() {
    String query = "modelKind=SCHEMA&sortField=name&sortDirection=";
    assertThat(values(list(query + "asc"), "name"))
        .containsExactly("Archive", "Finance", "Marketing lake", "Store warehouse");
    assertThat(values(list(query + "desc"), "name"))
        .containsExactly("Store warehouse", "Marketing lake", "Finance", "Archive");
  }

  @Test
  void theLatestChangeComesFirstUnlessAskedOtherwise() {
    assertThat(values(list("modelKind=SHARED&pageSize=2"), "name"))
        .containsExactly("Blobs R Us", "Large retailer");
  }

  @Test
  void deletedModelsAreListedOnRequest() {
    String query = "name=Blobs%20R%20Us%20(2023)";
    assertThat(values(list(query), "id")).isEmpty();
    JsonNode page = list(query + "&includeDeleted=true");
    assertThat(values(page, "deletedAt")).containsExactly("2026-06-16T16:40:00Z");
  }

  @Test
  void activeBranchesComeWithTheModelOnRequest() {
    String query = "modelId=" + Sample.OLD_STORES;
    assertThat(list(query).get("records").get(0).has("branches")).isFalse();
    JsonNode branches =
        list(query + "&include=activeBranches").get("records").get(0).get("branches");
    assertThat(branches).hasSize(1);
    assertThat(branches.get(0).get("id").stringValue()).isEqualTo(Sample.OLD_STORES_BRANCH);
    assertThat(branches.get(0).get("name").stringValue()).isEqualTo("audit/closures");
    assertThat(branches.get(0).get("baseModelId").stringValue()).isEqualTo(Sample.OLD_STORES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pageSize=0",
        "pageSize=101",
        "pageSize=many",
        "modelId=7",
        "connectionId=x",
        "modelKind=shared",
        "sortField=size",
        "sortDirection=up",
        "include=everything",
        "includeDeleted=maybe"
      })
  void aWrongParameterIsRefused(String query) {
    Desk.Answer answer = desk.get("/models?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .isEqualTo("{\"detail\":\"Bad Request: Invalid parameter value\",\"status\":400}");
  }

  @Test
  void anUnknownParameterIsRefusedByName() {
    Desk.Answer answer = desk.get("/models?colour=red");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .isEqualTo("{\"detail\":\"Unrecognized key: \\\"colour\\\"\",\"status\":400}");
  }

  @Test
  void aForeignCursorIsRefused() {
    Desk.Answer answer = desk.get("/models?cursor=abc");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("error").stringValue()).isEqualTo("Invalid cursor");
    assertThat(answer.json().get("success").booleanValue()).isFalse();
  }

  @Test
  void thereAreFiveConnections() {
    JsonNode connections = desk.get("/connections").json().get("connections");
    List<String> seen = new ArrayList<>();
    connections.forEach(
        c -> seen.add(c.get("name").stringValue() + " " + c.get("dialect").stringValue()));
    assertThat(seen)
        .containsExactly(
            "Archive databricks",
            "Finance postgres",
            "Loyalty mysql",
            "Marketing lake bigquery",
            "Store warehouse snowflake");
  }

  @Test
  void aConnectionIsFoundByPartOfItsName() {
    JsonNode connections = desk.get("/connections?name=LAKE").json().get("connections");
    assertThat(connections.size()).isEqualTo(1);
    assertThat(connections.get(0).get("id").stringValue()).isEqualTo(Sample.MARKETING_LAKE);
  }
}
