package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchTest {
  private static final String BLOBS = Sample.BLOBS_R_US;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private Desk.Answer create(String name) {
    return desk.post(
        "/models",
        """
        {"connectionId": "%s", "modelKind": "BRANCH", "baseModelId": "%s", "modelName": %s}
        """
            .formatted(Sample.STORE_WAREHOUSE, BLOBS, Desk.quoted(name)));
  }

  private static String id(Desk.Answer created) {
    return created.json().get("model").get("id").stringValue();
  }

  private static String detail(Desk.Answer answer) {
    return answer.json().get("detail").stringValue();
  }

  @Test
  void aNewBranchShowsWhatItsModelShows() {
    Desk.Answer created = create("team/new");
    assertThat(created.json().get("model").get("modelKind").stringValue()).isEqualTo("BRANCH");
    assertThat(created.json().get("model").get("name").stringValue()).isEqualTo("team/new");
    String query = "branchId=" + id(created);
    assertThat(desk.file(BLOBS, query, "model")).isEqualTo(desk.file(BLOBS, "", "model"));
    assertThat(desk.get("/models/" + BLOBS + "/yaml?mode=extension&" + query).json().get("files"))
        .isEmpty();
  }

  @Test
  void aTakenNameIsAFailureWithStatus200() {
    Desk.Answer answer = create("feat/returns-desk");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("success").booleanValue()).isFalse();
    assertThat(answer.json().get("error").stringValue()).isEqualTo("Branch name already exists");
  }

  @ParameterizedTest
  @CsvSource({
    "'two words',Branch name must match git-compatible regex [\\w\\-/]+",
    "feat,Branch name would create git ref path conflict",
    "feat/returns-desk/x,Branch name would create git ref path conflict"
  })
  void namesMustSuitGit(String name, String text) {
    Desk.Answer answer = create(name);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(detail(answer)).isEqualTo(text);
  }

  @Test
  void aSecondSchemaModelIsRefused() {
    String body = "{\"connectionId\":\"" + Sample.STORE_WAREHOUSE + "\"}";
    assertThat(detail(desk.post("/models", body)))
        .isEqualTo("Bad Request: Schema model already exists for the connection");
  }

  @Test
  void aSharedModelAndAnExtensionCanBeMade() {
    String shared =
        "{\"connectionId\":\"%s\",\"modelKind\":\"SHARED\",\"modelName\":\"New\"}"
            .formatted(Sample.STORE_WAREHOUSE);
    String id = id(desk.post("/models", shared));
    assertThat(desk.file(id, "", "ecomm/users.view"))
        .isEqualTo(desk.file(Sample.STORE_SCHEMA, "", "ecomm/users.view"));
    String extension =
        "{\"connectionId\":\"%s\",\"modelKind\":\"SHARED_EXTENSION\",\"baseModelId\":\"%s\"}"
            .formatted(Sample.STORE_WAREHOUSE, BLOBS);
    String extensionId = id(desk.post("/models", extension));
    assertThat(desk.file(extensionId, "", "returns.topic"))
        .isEqualTo(desk.file(BLOBS, "", "returns.topic"));
  }

  @Test
  void aBranchIsDeletedByItsEncodedName() {
    Desk.Answer answer = desk.delete("/models/" + BLOBS + "/branch/feat%2Freturns-desk");
    assertThat(answer.text()).isEqualTo("{\"success\":true}");
    String branch = "branchId=" + Sample.RETURNS_DESK;
    assertThat(desk.get("/models/" + BLOBS + "/yaml?" + branch).status()).isEqualTo(404);
    assertThat(desk.delete("/models/" + BLOBS + "/branch/feat%2Freturns-desk").text())
        .isEqualTo("{\"detail\":\"Shared model or branch model does not exist\",\"status\":404}");
    assertThat(detail(desk.delete("/models/7/branch/x")))
        .isEqualTo("Bad Request: Invalid modelId format");
  }

  @Test
  void aMergeMakesTheModelShowWhatTheBranchShowed() {
    String branch = "branchId=" + Sample.RETURNS_DESK;
    String view = desk.file(BLOBS, branch, "ecomm/returns.view");
    desk.delete("/models/" + BLOBS + "/yaml?fileName=api.topic&" + branch);
    Desk.Answer answer =
        desk.post(
            "/models/" + BLOBS + "/branch/feat%2Freturns-desk/merge",
            "{\"publish_drafts\":false,\"delete_branch\":true}");
    assertThat(answer.text())
        .isEqualTo(
            "{\"success\":true,\"published_drafts_count\":0,\"failed_drafts_count\":0,"
                + "\"git_synced\":false}");
    assertThat(desk.file(BLOBS, "", "ecomm/returns.view")).isEqualTo(view);
    assertThat(desk.file(BLOBS, "", "returns_desk.topic")).contains("label: Returns desk");
    assertThat(desk.file(BLOBS, "", "api.topic")).isNull();
    assertThat(desk.get("/models/" + BLOBS + "/yaml?" + branch).status()).isEqualTo(404);
  }

  @Test
  void aBranchKeepsItsChangesWhenTheModelMovesOn() {
    String branch = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
    String query = "branchId=" + Sample.RETURNS_DESK;
    String mine = desk.file(BLOBS, query, "ecomm/orders.view") + "  mine:\n    sql: '1'\n";
    desk.write(BLOBS, "ecomm/orders.view", mine, "combined", branch);
    String theirs = desk.file(BLOBS, "", "ecomm/orders.view") + "  theirs:\n    sql: '2'\n";
    desk.write(BLOBS, "ecomm/orders.view", theirs, "combined", "");
    assertThat(desk.file(BLOBS, query, "ecomm/orders.view"))
        .contains("  mine:\n    sql: '1'\n", "  theirs:\n    sql: '2'\n");
  }

  @Test
  void aMergeThatNeedsAPullRequestIsRefusedUnlessForced() {
    String merge = "/models/" + Sample.LEDGER + "/branch/close%2Fq3/merge";
    assertThat(desk.post(merge, "").status()).isEqualTo(400);
    Desk.Answer forced = desk.post(merge, "{\"force_override_git_settings\":true}");
    assertThat(forced.status()).isEqualTo(200);
    assertThat(forced.json().get("git_synced").booleanValue()).isFalse();
  }

  private Desk.Answer rename(String id, String name) {
    String body = "{\"name\":" + Desk.quoted(name) + "}";
    return desk.send("PATCH", "/models/" + id, body, "Bearer " + desk.server.token());
  }

  @Test
  void modelsAndBranchesCanBeRenamed() {
    assertThat(rename(Sample.RETURNS_DESK, "feat/desk").text())
        .isEqualTo(
            "{\"id\":\"%s\",\"name\":\"feat/desk\",\"modelKind\":\"BRANCH\"}"
                .formatted(Sample.RETURNS_DESK));
    assertThat(detail(rename(Sample.RETURNS_DESK, "fix/labels")))
        .isEqualTo("Model name must be unique");
    assertThat(detail(rename(Sample.WORKBOOK, "x")))
        .isEqualTo("Cannot rename models of kind WORKBOOK");
    assertThat(detail(rename("00000000-0000-0000-0000-000000000000", "x")))
        .isEqualTo("Model not found");
  }

  @Test
  void gitSettingsAreKnownOnlyOfConnectedModels() {
    assertThat(desk.get("/models/" + BLOBS + "/git").text())
        .isEqualTo("{\"detail\":\"Git configuration not found for this model\",\"status\":404}");
    assertThat(detail(desk.get("/models/00000000-0000-0000-0000-000000000000/git")))
        .isEqualTo("Model does not exist");
    var ledger = desk.get("/models/" + Sample.LEDGER + "/git").json();
    assertThat(ledger.get("requirePullRequest").stringValue()).isEqualTo("always");
    assertThat(ledger.get("gitFollower").booleanValue()).isFalse();
    assertThat(ledger.get("baseBranch").stringValue()).isEqualTo("main");
    var mirror = desk.get("/models/" + Sample.LEDGER_MIRROR + "/git").json();
    assertThat(mirror.get("gitFollower").booleanValue()).isTrue();
  }

  @Test
  void aCommitGivesThePlaceOfThePullRequest() {
    String query = "/models?modelKind=BRANCH&baseModelId=" + Sample.LEDGER;
    String branch = desk.get(query).json().get("records").get(0).get("id").stringValue();
    String body =
        "{\"branch_id\":\"%s\",\"commit_message\":\"Close the quarter\"}".formatted(branch);
    var done = desk.post("/models/" + Sample.LEDGER + "/git/commit", body).json();
    assertThat(done.get("pr_url").stringValue())
        .isEqualTo(
            "https://git.blobsrus.example/models/ledger-model/compare/main...close/q3?expand=1");
    assertThat(done.get("git_sha").stringValue()).hasSize(40);
    assertThat(done.get("did_sync").booleanValue()).isTrue();
  }
}
