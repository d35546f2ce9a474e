package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The rows of api.md §7: what the pages say on the left, what the OpenAPI document says on the
/// right.
class DialectTest {
  private static final String BLOBS = "/models/" + Sample.BLOBS_R_US;
  private static Desk docs;
  private static Desk open;

  @BeforeAll
  static void start() {
    docs = new Desk(Desk.options());
    open = new Desk(Desk.options().withDialect(Dialect.OPENAPI));
  }

  @AfterAll
  static void stop() {
    docs.close();
    open.close();
  }

  @ParameterizedTest(name = "{0} {1} is {2} or {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /models/{blobs}/schemas?branchId={desk}                  | 200 | 400",
        "GET    | /models/{blobs}/schemas?branch_id={desk}                 | 400 | 200",
        "GET    | /models?explorable=true                                  | 200 | 400",
        "GET    | /models?modelKind=TOPIC                                  | 200 | 400",
        "GET    | /models?cursor=nonsense                                  | 400 | 200",
        "GET    | /models?include=everything                              | 400 | 200",
        "GET    | /models/{blobs}/yaml?mode=merged                         | 400 | 200",
        "GET    | /models/{blobs}/yaml?mode=staged                         | 200 | 200",
        "GET    | /models/{schema}/yaml?branchId={desk}                    | 400 | 404",
        "GET    | /models/{schema}/validate?branchId={desk}                | 400 | 404",
        "GET    | /whoami                                                  | 200 | 404",
        "GET    | /connections/{connection}                                | 200 | 404",
        "POST   | /models/{blobs}/cache_reset/nonsense                     | 200 | 404",
        "POST   | /models/{blobs}/cache_reset/daily                        | 200 | 200",
        "POST   | /models/{blobs}/refresh?hard_refresh=false               | 200 | 400",
        "POST   | /models/{ledger}/branch/close%2Fq3/merge                 | 400 | 403",
        "DELETE | /models/{blobs}/view/nothing?branchId={desk}             | 404 | 400",
        "DELETE | /models/{blobs}/view/nothing?branch_id={desk}            | 400 | 404",
        "DELETE | /models/{blobs}/topic/nothing?branchId={desk}            | 404 | 400",
        "DELETE | /models/{blobs}/topic/nothing?branch_id={desk}           | 400 | 404",
        "GET    | /models/{blobs}/content-validator?force_full_validation=true | 200 | 400",
        "GET    | /models/{blobs}/content-validator?content_filter_mode=WITH_ISSUES | 200 | 200",
        "GET    | /models/{blobs}/content-validator?folder_paths=/Store       | 200 | 200",
        "GET    | /models/{blobs}/content-validator?creator_id=x              | 200 | 400",
        "GET    | /models/{workbook}/yaml?mode=extension&branchId={desk}      | 400 | 404",
        "GET    | /models/{blobs}/yaml?includeSchemas=a,b                     | 400 | 404",
        "GET    | /models/{blobs}/yaml?mode=extension&fullyResolved=true      | 400 | 404",
        "GET    | /models/{blobs}/dbt-exposures?cursor=x&sortDirection=asc    | 200 | 200",
        "DELETE | /models/{ledger}/topic/journal                              | 400 | 403",
        "DELETE | /models/{ledger}/view/journal                               | 400 | 403",
        "DELETE | /models/{mirror}/view/journal/field/id                      | 400 | 403",
      })
  void statuses(String method, String path, int pages, int document) {
    String where =
        path.replace("{blobs}", Sample.BLOBS_R_US)
            .replace("{desk}", Sample.RETURNS_DESK)
            .replace("{schema}", Sample.STORE_SCHEMA)
            .replace("{connection}", Sample.FINANCE)
            .replace("{workbook}", Sample.WORKBOOK)
            .replace("{mirror}", Sample.LEDGER_MIRROR)
            .replace("{ledger}", Sample.LEDGER);
    assertThat(docs.send(method, where, null, bearer(docs)).status()).isEqualTo(pages);
    assertThat(open.send(method, where, null, bearer(open)).status()).isEqualTo(document);
  }

  private static String bearer(Desk desk) {
    return "Bearer " + desk.server.token();
  }

  @Test
  void anUnknownTokenIs403Or401() {
    Desk.Answer pages = docs.send("GET", "/models", null, "Bearer wrong");
    assertThat(pages.status()).isEqualTo(403);
    assertThat(pages.text())
        .isEqualTo("{\"error\":{\"code\":403,\"message\":\"Invalid bearer token\"}}");
    Desk.Answer document = open.send("GET", "/models", null, "Bearer wrong");
    assertThat(document.status()).isEqualTo(401);
    assertThat(document.text())
        .isEqualTo("{\"detail\":\"Unauthorized: Missing or invalid API key\",\"status\":401}");
  }

  @Test
  void validationIsAListOrAnObject() {
    JsonNode pages = docs.get(BLOBS + "/validate").json();
    assertThat(pages.isArray()).isTrue();
    JsonNode document = open.get(BLOBS + "/validate").json();
    assertThat(document.get("valid").booleanValue()).isFalse();
    assertThat(document.get("issues")).hasSize(pages.size());
    JsonNode issue = document.get("issues").get(0);
    assertThat(issue.get("message").stringValue())
        .isEqualTo(pages.get(0).get("message").stringValue());
    assertThat(issue.get("severity").stringValue()).isIn("error", "warning");
    assertThat(issue.has("yaml_path")).isFalse();
  }

  @Test
  void aStaleChecksumIs400Or409() {
    String more =
        ", \"branchId\": \"%s\", \"previousChecksum\": \"old\"".formatted(Sample.RETURNS_DESK);
    Desk.Answer pages = docs.write(Sample.BLOBS_R_US, "api.topic", "label: x\n", "combined", more);
    assertThat(pages.status()).isEqualTo(400);
    Desk.Answer document =
        open.write(Sample.BLOBS_R_US, "api.topic", "label: x\n", "combined", more);
    assertThat(document.status()).isEqualTo(409);
    assertThat(document.detail()).isEqualTo("File has been modified since it was fetched");
    assertThat(pages.detail()).isEqualTo(document.detail());
  }

  @Test
  void aWriteAnswersWithItsNameOrWithTheFile() {
    String more = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
    String text = "base_view: ecomm__users\n";
    assertThat(docs.write(Sample.BLOBS_R_US, "new.topic", text, "combined", more).text())
        .isEqualTo("{\"fileName\":\"new.topic\",\"success\":true}");
    JsonNode document = open.write(Sample.BLOBS_R_US, "new.topic", text, "combined", more).json();
    assertThat(document.get("files").toString())
        .isEqualTo("{\"new.topic\":\"base_view: ecomm__users\\n\"}");
    assertThat(document.get("version").isNumber()).isTrue();
    assertThat(document.get("checksums").get("new.topic").stringValue())
        .isEqualTo(
            open.checksum(Sample.BLOBS_R_US, "branchId=" + Sample.RETURNS_DESK, "new.topic"));
  }

  @Test
  void aTextThatCannotBeKeptIsASaveErrorOrADetail() {
    Desk.Answer pages = docs.write(Sample.BLOBS_R_US, "relationships", "a: 1\n", "combined", "");
    assertThat(pages.at("saveError")).isEqualTo("\"Property must be a list\"");
    Desk.Answer document = open.write(Sample.BLOBS_R_US, "relationships", "a: 1\n", "combined", "");
    assertThat(document.text())
        .isEqualTo("{\"detail\":\"Invalid YAML: Property must be a list\",\"status\":400}");
  }

  @Test
  void onlyThePagesDemandAModeAndAMessage() {
    String branch = Sample.PRICES_BRANCH;
    String body = "{\"fileName\":\"x.topic\",\"yaml\":\"label: x\\n\",\"branchId\":\"%s\"%s}";
    String yaml = "/models/" + Sample.PRICES + "/yaml";
    assertThat(docs.post(yaml, body.formatted(branch, "")).detail())
        .isEqualTo("mode: mode is required");
    assertThat(docs.post(yaml, body.formatted(branch, ",\"mode\":\"combined\"")).detail())
        .isEqualTo("commitMessage: commitMessage is required");
    assertThat(open.post(yaml, body.formatted(branch, "")).status()).isEqualTo(200);
  }

  @Test
  void schemasAreAListOrAnObject() {
    assertThat(docs.get("/models/" + Sample.OLD_STORES + "/schemas").text())
        .isEqualTo("[\"cold\"]");
    assertThat(open.get("/models/" + Sample.OLD_STORES + "/schemas").text())
        .isEqualTo("{\"schemas\":[\"cold\"]}");
  }

  @Test
  void aCreatedModelIsWholeOrShort() {
    String ids =
        "{\"connectionId\":\"%s\",\"modelKind\":\"SHARED_EXTENSION\",\"baseModelId\":\"%s\","
                .formatted(Sample.STORE_WAREHOUSE, Sample.BLOBS_R_US)
            + "\"modelName\":\"Own\",\"%s\":true}";
    JsonNode pages = docs.post("/models", ids.formatted("useIsolatedBranches")).json();
    assertThat(pages.has("success")).isFalse();
    assertThat(pages.get("model").get("baseModelId").stringValue()).isEqualTo(Sample.BLOBS_R_US);
    JsonNode document = open.post("/models", ids.formatted("usesIsolatedBranches")).json();
    assertThat(document.get("success").booleanValue()).isTrue();
    assertThat(document.get("model").propertyNames())
        .containsExactlyInAnyOrder("id", "modelKind", "name");
    assertThat(docs.post("/models", ids.formatted("usesIsolatedBranches")).detail())
        .isEqualTo("Unrecognized key: \"usesIsolatedBranches\"");
    assertThat(open.post("/models", ids.formatted("useIsolatedBranches")).detail())
        .isEqualTo("Unrecognized key: \"useIsolatedBranches\"");
  }

  @Test
  void aRenamedModelIsFlatOrNested() {
    String id = Sample.BLOBS_FINANCE;
    assertThat(docs.patch("/models/" + id, "{\"name\":\"F\"}").text())
        .isEqualTo(
            "{\"id\":\"%s\",\"name\":\"F\",\"modelKind\":\"SHARED_EXTENSION\"}".formatted(id));
    assertThat(open.patch("/models/" + id, "{\"name\":\"F\"}").text())
        .isEqualTo("{\"model\":{\"id\":\"%s\",\"name\":\"F\"},\"success\":true}".formatted(id));
  }

  @Test
  void activeBranchesAreWholeModelsOrNames() {
    String list = "/models?include=activeBranches&modelId=" + Sample.OLD_STORES;
    JsonNode document = open.get(list).json().get("records").get(0).get("branches");
    assertThat(document.toString())
        .isEqualTo(
            "[{\"id\":\"%s\",\"name\":\"audit/closures\"}]".formatted(Sample.OLD_STORES_BRANCH));
    JsonNode pages = docs.get(list).json().get("records").get(0).get("branches");
    assertThat(pages.get(0).get("modelKind").stringValue()).isEqualTo("BRANCH");
  }

  @Test
  void aJobIsCalledInTwoWays() {
    String refresh = "/models/" + Sample.LARGE_RETAILER + "/refresh";
    JsonNode pages = docs.get("/jobs/" + job(docs, refresh) + "/status").json();
    assertThat(pages.get("status").stringValue()).isIn("RUNNING", "COMPLETED");
    assertThat(pages.get("job_type").stringValue()).isEqualTo("refresh_schema");
    JsonNode document = open.get("/jobs/" + job(open, refresh) + "/status").json();
    assertThat(document.get("status").stringValue()).isIn("IN_PROGRESS", "COMPLETED");
    assertThat(document.get("job_type").stringValue()).isEqualTo("REFRESH_SCHEMA");
  }

  private static String job(Desk desk, String refresh) {
    return desk.post(refresh, "").json().get("jobId").stringValue();
  }

  @Test
  void compositeTopicsHaveNoPlaceInTheDocument() {
    assertThat(docs.get(BLOBS + "/topic").text()).contains("\"is_composite\":true");
    assertThat(open.get(BLOBS + "/topic").text()).doesNotContain("is_composite");
  }

  @Test
  void theOldPrefixIsThePagesOwn() {
    String yaml = BLOBS + "/yaml?fileName=api.topic";
    assertThat(docs.unstable(yaml).status()).isEqualTo(200);
    assertThat(open.unstable(yaml).text()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void bothAreStrict() {
    for (Desk desk : new Desk[] {docs, open}) {
      assertThat(desk.get(BLOBS + "/validate?branchName=x").detail())
          .isEqualTo("Unrecognized key: \"branchName\"");
      assertThat(desk.patch(BLOBS, "{\"name\":\"x\",\"title\":\"y\"}").detail())
          .isEqualTo("Unrecognized key: \"title\"");
      assertThat(desk.patch(BLOBS, "{\"name\":null}").detail())
          .isEqualTo("name: Invalid input: expected string, received null");
    }
  }
}
