package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GitTest {
  private static final String BLOBS = "/models/" + Sample.BLOBS_R_US + "/git";
  private static final String LEDGER = "/models/" + Sample.LEDGER + "/git";
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aModelIsConnectedChangedAndLetGo() {
    Desk.Answer made =
        desk.post(BLOBS, "{\"cloneUrl\":\"git@github.com:blobs/model.git\",\"gitFollower\":false}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("gitServiceProvider")).isEqualTo("\"github\"");
    assertThat(made.at("requirePullRequest")).isEqualTo("\"never\"");
    assertThat(made.at("baseBranch")).isEqualTo("\"main\"");
    Desk.Answer twice = desk.post(BLOBS, "{\"cloneUrl\":\"git@github.com:blobs/model.git\"}");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(desk.patch(BLOBS, "{\"requirePullRequest\":\"users-only\"}").status())
        .isEqualTo(200);
    Desk.Answer now = desk.get(BLOBS + "?include=webhookSecret");
    assertThat(now.at("requirePullRequest")).isEqualTo("\"users-only\"");
    assertThat(now.at("gitServiceProvider")).isEqualTo("\"github\"");
    assertThat(now.at("webhookSecret")).isNotEmpty();
    assertThat(desk.delete(BLOBS).text())
        .isEqualTo("{\"message\":\"Git repository unlinked successfully\",\"success\":true}");
    assertThat(desk.get(BLOBS).detail()).isEqualTo("Git configuration not found for this model");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                          | cloneUrl: cloneUrl is required",
        "{\"cloneUrl\":\"https://github.com/b/m\"}   | Invalid SSH URL",
        "{\"cloneUrl\":\"https://g.com/m\",\"authMethod\":\"https_token\"} | token is required when authMethod is https_token",
        "{\"cloneUrl\":\"git@g.com:m\",\"authMethod\":\"https_token\",\"token\":\"t\"} | Invalid HTTPS URL",
        "{\"cloneUrl\":\"https://g.com/m\",\"authMethod\":\"https_token\",\"token\":\"a b\"} | token: Invalid value",
        "{\"cloneUrl\":\"git@g.com:m\",\"requirePullRequest\":\"maybe\"} | requirePullRequest: Invalid value expected one of always",
      })
  void settingsMustMakeSense(String body, String text) {
    Desk.Answer answer = desk.post(BLOBS, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).startsWith(text);
  }

  private JsonNode commit(String more) {
    return desk.post(LEDGER + "/commit", body(more)).json();
  }

  private String branch() {
    String query = "/models?modelKind=BRANCH&baseModelId=" + Sample.LEDGER;
    return desk.get(query).json().get("records").get(0).get("id").stringValue();
  }

  private String body(String more) {
    return "{\"branch_id\":\"%s\",\"commit_message\":\"Close\"%s}".formatted(branch(), more);
  }

  @Test
  void theFirstCommitOpensAPullRequestAndTheNextAddToIt() {
    JsonNode none = commit(",\"require_branch_exists\":true");
    assertThat(none.get("detail").stringValue()).isEqualTo("Branch close/q3 does not exist in git");
    JsonNode first = commit(",\"allow_branch_exists\":false");
    assertThat(first.get("pr_url").stringValue()).endsWith("/compare/main...close/q3?expand=1");
    assertThat(first.get("did_sync").booleanValue()).isTrue();
    JsonNode again = commit("");
    assertThat(again.get("pr_url").stringValue())
        .isEqualTo("https://git.blobsrus.example/models/ledger-model/pull/17");
    assertThat(again.get("did_sync").booleanValue()).isFalse();
    assertThat(commit(",\"allow_branch_exists\":false").get("detail").stringValue())
        .isEqualTo("Branch close/q3 already exists in git");
    assertThat(desk.patch("/models/" + branch(), "{\"name\":\"close/q4\"}").detail())
        .isEqualTo("Cannot rename branch with open pull request");
  }

  @Test
  void aHostNobodyKnowsHasNoPageForPullRequests() {
    desk.post(BLOBS, "{\"cloneUrl\":\"git@code.blobsrus.example:model.git\"}");
    String body =
        "{\"branch_id\":\"%s\",\"commit_message\":\"Desk\"}".formatted(Sample.RETURNS_DESK);
    assertThat(desk.post(BLOBS + "/commit", body).json().get("pr_url").isNull()).isTrue();
  }

  @Test
  void aPullRequestMergedAtTheHostArrivesWithTheNextSync() {
    String write = ",\"branchId\":\"" + branch() + "\",\"commitMessage\":\"Notes\"";
    desk.write(Sample.LEDGER, "notes.topic", "base_view: public__entries\n", "combined", write);
    commit("");
    assertThat(desk.post(LEDGER + "/sync", "{}").at("didSync")).isEqualTo("false");
    String merge = "/../../playground/pull-requests/" + branch() + "/merge";
    assertThat(desk.post(merge, "").status()).isEqualTo(200);
    assertThat(desk.file(Sample.LEDGER, "", "notes.topic")).isNull();
    Desk.Answer synced = desk.post(LEDGER + "/sync", "{\"commitMessage\":\"Sync\"}");
    assertThat(synced.at("didSync")).isEqualTo("true");
    assertThat(synced.at("inSync")).isEqualTo("true");
    assertThat(desk.file(Sample.LEDGER, "", "notes.topic"))
        .isEqualTo("base_view: public__entries\n");
  }

  @Test
  void aConflictIsAnAnswerToASyncAndARefusalOfAMerge() {
    String budget = "/models/" + Sample.BUDGET;
    Desk.Answer synced = desk.post(budget + "/git/sync", "{}");
    assertThat(synced.status()).isEqualTo(200);
    assertThat(synced.at("inSync")).isEqualTo("false");
    assertThat(synced.at("didSync")).isEqualTo("false");
    Desk.Answer merged = desk.post(budget + "/branch/try%2Fzero-base/merge", "{}");
    assertThat(merged.status()).isEqualTo(400);
    assertThat(merged.detail()).startsWith("Merge conflict");
  }

  @ParameterizedTest(name = "{0}, forced {1}: {2}")
  @CsvSource({
    "prices,fix%2Frounding,false,200,true",
    "prices,fix%2Frounding,true,200,true",
    "ledger,close%2Fq3,false,400,",
    "ledger,close%2Fq3,true,200,false",
    "mirror,fix%2Fperiods,false,400,",
    "mirror,fix%2Fperiods,true,200,false",
    "blobs,feat%2Freturns-desk,false,200,false",
  })
  void theTableOfMerges(String model, String branch, boolean force, int status, String synced) {
    String id =
        switch (model) {
          case "prices" -> Sample.PRICES;
          case "ledger" -> Sample.LEDGER;
          case "mirror" -> Sample.LEDGER_MIRROR;
          default -> Sample.BLOBS_R_US;
        };
    Desk.Answer answer =
        desk.post(
            "/models/" + id + "/branch/" + branch + "/merge",
            "{\"force_override_git_settings\":" + force + "}");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("git_synced")).isEqualTo(synced == null ? "" : synced);
  }

  @Test
  void aModelInGitIsBroughtIntoAnother() {
    String migrate = "/models/" + Sample.PRICES + "/migrate";
    assertThat(desk.post(migrate, target(Sample.OLD_STORES, "", "main")).text())
        .isEqualTo("{\"success\":true}");
    assertThat(desk.file(Sample.OLD_STORES, "", "postings.topic"))
        .isEqualTo(desk.file(Sample.PRICES, "", "postings.topic"));
    assertThat(desk.post(migrate, target(Sample.OLD_STORES, "", "")).detail())
        .isEqualTo("gitRef is empty");
    assertThat(desk.post(migrate, target("7", "", "main")).detail())
        .isEqualTo("targetModelId is not a valid UUID");
    assertThat(desk.post(migrate, target(Sample.LEDGER, "", "main")).detail())
        .isEqualTo("Target model has git enabled but branchName was not provided");
    assertThat(desk.post(migrate, target(Sample.LEDGER, "in/new", "main")).status()).isEqualTo(200);
    assertThat(desk.server.store().branch(Sample.LEDGER, "in/new")).isNotNull();
    assertThat(
            desk.post(
                    "/models/" + Sample.BLOBS_R_US + "/migrate",
                    target(Sample.OLD_STORES, "", "main"))
                .status())
        .isEqualTo(400);
  }

  private static String target(String model, String branch, String ref) {
    String name = branch.isEmpty() ? "" : ",\"branchName\":\"" + branch + "\"";
    return "{\"targetModelId\":\"%s\",\"gitRef\":\"%s\"%s}".formatted(model, ref, name);
  }
}
