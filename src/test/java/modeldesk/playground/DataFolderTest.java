package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DataFolderTest {
  private static final String BLOBS = Sample.BLOBS_R_US;
  @TempDir private Path folder;

  private Desk start() {
    return new Desk(Desk.options().withData(folder).withRefreshTime(Duration.ZERO));
  }

  @Test
  void whatWasPushedIsThereAfterTheNextStart() {
    String branch = "branchId=" + Sample.RETURNS_DESK;
    String text;
    try (Desk desk = start()) {
      text = desk.file(BLOBS, branch, "ecomm/users.view") + "  vips:\n    sql: '1'\n";
      String more = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
      desk.write(BLOBS, "ecomm/users.view", text, "combined", more);
      desk.delete("/models/" + BLOBS + "/yaml?fileName=api.topic");
    }
    try (Desk desk = start()) {
      assertThat(desk.file(BLOBS, branch, "ecomm/users.view")).isEqualTo(text);
      assertThat(desk.file(BLOBS, branch, "returns_desk.topic")).contains("label: Returns desk");
      assertThat(desk.file(BLOBS, "", "api.topic")).isNull();
      assertThat(desk.file(BLOBS, "", "visits.topic")).isNotNull();
    }
  }

  @Test
  void branchesStayMadeAndDeleted() {
    try (Desk desk = start()) {
      desk.post(
          "/models",
          """
          {"connectionId": "%s", "modelKind": "BRANCH", "baseModelId": "%s", "modelName": "mine"}
          """
              .formatted(Sample.STORE_WAREHOUSE, BLOBS));
      desk.delete("/models/" + BLOBS + "/branch/feat%2Freturns-desk");
    }
    try (Desk desk = start()) {
      assertThat(desk.server.store().branch(BLOBS, "mine")).isNotNull();
      assertThat(desk.server.store().branch(BLOBS, "feat/returns-desk")).isNull();
    }
  }

  @Test
  void aRefreshedSchemaStaysRefreshed() {
    try (Desk desk = start()) {
      desk.post("/models/" + BLOBS + "/refresh", "");
      desk.get("/connections");
    }
    try (Desk desk = start()) {
      assertThat(desk.file(BLOBS, "", "ecomm/gift_cards.view")).isNotNull();
      assertThat(desk.file(BLOBS, "", "ecomm/tmp_order_audit.view")).isNull();
    }
  }

  /// What `asks` are answered before the server stops and after it started again.
  private void assertKept(Desk desk, String... asks) {
    List<String> before = new ArrayList<>();
    for (String ask : asks) {
      before.add(desk.get(ask).text());
    }
    desk.close();
    try (Desk again = start()) {
      for (int i = 0; i < asks.length; i++) {
        assertThat(again.get(asks[i]).text()).as(asks[i]).isEqualTo(before.get(i));
      }
    }
  }

  @Test
  void gitSettingsStayMadeChangedAndRemoved() {
    Desk desk = start();
    String made = "{\"cloneUrl\":\"git@github.com:b/m.git\",\"requirePullRequest\":\"always\"}";
    assertThat(desk.post("/models/" + BLOBS + "/git", made).status()).isEqualTo(201);
    desk.patch(
        "/models/" + Sample.PRICES + "/git", "{\"modelPath\":\"other\",\"gitFollower\":true}");
    desk.delete("/models/" + Sample.LEDGER + "/git");
    assertKept(
        desk,
        "/models/" + BLOBS + "/git?include=webhookSecret",
        "/models/" + Sample.PRICES + "/git",
        "/models/" + Sample.LEDGER + "/git",
        "/models/" + Sample.BUDGET + "/git");
  }

  @Test
  void pullRequestsStayOpenOrMerged() {
    String commit = "/models/%s/git/commit";
    String body = "{\"branch_id\":\"%s\",\"commit_message\":\"m\"}";
    String close = body.formatted(Sample.LEDGER_BRANCH);
    String rounding = body.formatted(Sample.PRICES_BRANCH);
    try (Desk desk = start()) {
      desk.write(
          Sample.PRICES,
          "new.topic",
          "base_view: public__entries\n",
          "combined",
          ", \"commitMessage\": \"m\", \"branchId\": \"" + Sample.PRICES_BRANCH + "\"");
      desk.post(commit.formatted(Sample.LEDGER), close);
      desk.post(commit.formatted(Sample.PRICES), rounding);
      assertThat(desk.server.store().git().merge(Sample.PRICES_BRANCH)).isTrue();
    }
    try (Desk desk = start()) {
      assertThat(desk.post(commit.formatted(Sample.LEDGER), close).at("pr_url"))
          .isEqualTo("\"https://git.blobsrus.example/models/ledger-model/pull/17\"");
      assertThat(desk.file(Sample.PRICES, "", "new.topic")).isNull();
      assertThat(desk.post("/models/" + Sample.PRICES + "/git/sync", "{}").at("didSync"))
          .isEqualTo("true");
      assertThat(desk.file(Sample.PRICES, "", "new.topic")).isNotNull();
      String next = body.formatted(Sample.BUDGET_BRANCH);
      desk.post(commit.formatted(Sample.BUDGET), next);
      assertThat(desk.post(commit.formatted(Sample.BUDGET), next).at("pr_url"))
          .endsWith("/pull/19\"");
    }
    try (Desk desk = start()) {
      assertThat(desk.server.store().git().request(Sample.PRICES_BRANCH)).isNull();
    }
  }

  @Test
  void documentsStayReplacedAndDraftsWaitForTheirMerge() {
    String check = "/models/" + BLOBS + "/content-validator";
    String replace = "{\"find\":\"%s\",\"replacement\":\"%s\",\"find_or_replace_type\":\"%s\"%s}";
    String branch = ",\"branch_id\":\"" + Sample.RETURNS_DESK + "\"";
    Desk desk = start();
    desk.post(check, replace.formatted("order_transactions", "shoppers", "TOPIC", ""));
    desk.post(
        check, replace.formatted("ecomm__returns.clerk", "ecomm__returns.reason", "FIELD", branch));
    assertKept(desk, check, check + "?branch_id=" + Sample.RETURNS_DESK);
    try (Desk again = start()) {
      assertThat(again.get(check).text()).contains("\"draft\"");
      String merge = "/models/" + BLOBS + "/branch/feat%2Freturns-desk/merge";
      assertThat(again.post(merge, "{}").at("published_drafts_count")).isEqualTo("1");
      assertKept(again, check);
    }
  }

  @Test
  void modelsStayMadeRenamedAndDeleted() {
    Desk desk = start();
    String model = "{\"connectionId\":\"%s\",\"modelKind\":\"%s\",\"modelName\":\"%s\"%s}";
    String store = Sample.STORE_WAREHOUSE;
    String base = ",\"baseModelId\":\"" + BLOBS + "\"";
    desk.post("/models", model.formatted(Sample.LOYALTY, "SCHEMA", "Loyalty", ""));
    desk.post("/models", model.formatted(Sample.LOYALTY, "SHARED", "Members", ""));
    String grants =
        base
            + ",\"allowAsWorkbookBase\":true,\"accessGrants\":"
            + "[{\"name\":\"eu\",\"accessBoostable\":false,\"allowedValues\":[\"EU\"]}]";
    JsonNode made =
        desk.post("/models", model.formatted(store, "SHARED_EXTENSION", "X", grants)).json();
    String extension = made.get("model").get("id").stringValue();
    desk.post("/models", model.formatted(store, "BRANCH", "mine", base));
    desk.patch("/models/" + Sample.LEDGER, "{\"name\":\"Books\"}");
    assertThat(desk.delete("/models/" + Sample.OLD_STORES).status()).isEqualTo(200);
    desk.delete("/models/" + BLOBS + "/branch/feat%2Freturns-desk");
    assertKept(
        desk,
        "/models?pageSize=100&includeDeleted=true&sortField=updatedAt",
        "/models?modelId=" + extension + "&explorable=true",
        "/models?modelKind=BRANCH&baseModelId=" + BLOBS + "&pageSize=100&includeDeleted=true",
        "/models?modelId=" + Sample.OLD_STORES + "&includeDeleted=true",
        "/models?connectionId=" + Sample.LOYALTY,
        "/models/" + extension + "/yaml?mode=extension",
        "/models/" + BLOBS + "/yaml?includeChecksums=true");
  }

  @Test
  void whatABranchSawOfItsDatabaseStaysItsOwn() {
    String yaml = "/models/" + Sample.OLD_STORES + "/yaml";
    String branch = yaml + "?branchId=" + Sample.OLD_STORES_BRANCH;
    Desk desk = start();
    desk.post(
        "/models/" + Sample.OLD_STORES + "/refresh?branch_id=" + Sample.OLD_STORES_BRANCH, "");
    desk.get("/connections");
    assertThat(desk.get(branch).at("files")).isNotEqualTo(desk.get(yaml).at("files"));
    assertKept(desk, yaml, branch);
    try (Desk again = start()) {
      again.post("/models/" + Sample.OLD_STORES + "/branch/audit%2Fclosures/merge", "{}");
      assertThat(again.get(branch).at("files")).isEqualTo(again.get(yaml).at("files"));
      assertKept(again, yaml, branch);
    }
  }

  @Test
  void onlyWholeFilesAreLeftBehind() throws IOException {
    try (Desk desk = start()) {
      desk.delete("/models/" + BLOBS + "/yaml?fileName=api.topic");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()))
          .containsExactlyInAnyOrder(
              "counters.json", Path.of("models", BLOBS + ".json").toString());
    }
  }

  @Test
  void aBrokenFileStopsTheStart() throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    Files.writeString(models.resolve("x.json"), "{oops");
    assertThatThrownBy(() -> PlaygroundServer.start(Desk.options().withData(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json");
  }
}
