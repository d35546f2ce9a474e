package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.AccessGrant;
import modeldesk.model.ModelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOmniApiChangeTest {
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void sendsOfANewModelOnlyWhatIsSet() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.then(200, "{\"success\":true,\"model\":{\"id\":\"m%d\"}}".formatted(i));
    }
    assertThat(api.createModel(NewModel.schema("c1", null))).isEqualTo("m0");
    assertThat(api.createModel(NewModel.shared("c1", "Sales"))).isEqualTo("m1");
    api.createModel(NewModel.extension("c1", "s1", "Sales EU", true));
    api.createModel(
        NewModel.shared("c1", "Pay")
            .withAccessGrants(
                List.of(
                    new AccessGrant("hr", "department", List.of("HR"), false),
                    new AccessGrant("all", null, List.of(), true))));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models {\"connectionId\":\"c1\",\"modelKind\":\"SCHEMA\"}",
            "POST /api/v1/models {\"connectionId\":\"c1\",\"modelKind\":\"SHARED\",\"modelName\":\"Sales\"}",
            "POST /api/v1/models {\"connectionId\":\"c1\",\"baseModelId\":\"s1\","
                + "\"modelKind\":\"SHARED_EXTENSION\",\"modelName\":\"Sales EU\",\"allowAsWorkbookBase\":true}",
            "POST /api/v1/models {\"connectionId\":\"c1\",\"modelKind\":\"SHARED\",\"modelName\":\"Pay\","
                + "\"accessGrants\":[{\"name\":\"hr\",\"accessBoostable\":false,"
                + "\"userAttribute\":\"department\",\"allowedValues\":[\"HR\"]},"
                + "{\"name\":\"all\",\"accessBoostable\":true,\"allowedValues\":[]}]}");
  }

  @Test
  void findsTheSpellingOfIsolatedBranchesAndRemembersIt() throws Exception {
    server
        .then(400, "{\"detail\":\"Bad Request: Unrecognized key: \\\"usesIsolatedBranches\\\"\"}")
        .then(200, "{\"id\":\"e1\"}")
        .then(200, "{\"id\":\"e2\"}");
    NewModel wish = NewModel.extension("c", "s", "E", false).withIsolatedBranches(true);
    assertThat(api.createModel(wish)).isEqualTo("e1");
    assertThat(api.createModel(wish)).isEqualTo("e2");
    assertThat(server.asked)
        .extracting(asked -> asked.body().replaceAll(".*\"(use.*)}", "$1"))
        .containsExactly(
            "usesIsolatedBranches\":true",
            "useIsolatedBranches\":true",
            "useIsolatedBranches\":true");
  }

  @Test
  void knowsNoModelsThatCannotBeMade() {
    assertThatThrownBy(
            () -> new NewModel(ModelKind.WORKBOOK, "c", null, "x", List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NewModel(ModelKind.BRANCH, "c", null, "x", List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aModelWithoutAnIdIsUnexpected() {
    server.then(200, "{\"success\":true,\"model\":{\"name\":\"Sales\"}}");
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> api.createModel(NewModel.shared("c1", "Sales")));
    assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
    assertThat(failure.mayHaveHappened()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\":{\"id\":\"m1\",\"name\":\"New\"},\"success\":true}",
        "{\"id\":\"m1\",\"name\":\"New\",\"modelKind\":\"SHARED\"}"
      })
  void renames(String answer) throws Exception {
    server.then(200, answer);
    api.rename("m1", "New");
    assertThat(server.requests()).containsExactly("PATCH /api/v1/models/m1 {\"name\":\"New\"}");
  }

  @Test
  void mergesAndAlwaysSaysWhetherToPublishDrafts() throws Exception {
    String done =
        """
        {"success": true, "published_drafts_count": 2, "failed_drafts_count": 1, "git_synced": true}
        """;
    server.then(200, done).then(200, "{\"success\":true}");
    assertThat(api.merge("s1", "fix/topics", new MergeOptions(true, false, "Fix topics", false)))
        .isEqualTo(new MergeResult(2, 1, true));
    assertThat(api.merge("s1", "b", new MergeOptions(false, true, null, true)))
        .isEqualTo(new MergeResult(0, 0, false));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/branch/fix%2Ftopics/merge {\"delete_branch\":true,"
                + "\"publish_drafts\":false,\"commit_message\":\"Fix topics\"}",
            "POST /api/v1/models/s1/branch/b/merge {\"delete_branch\":false,"
                + "\"publish_drafts\":true,\"force_override_git_settings\":true}");
  }

  @ParameterizedTest
  @CsvSource({
    "400,Bad Request: Pull request required for this model,true",
    "403,PR required,true",
    "400,Merge conflict,false",
    "400,Cannot rename branch with open pull request,false",
    "403,Forbidden,false"
  })
  void recognisesAModelThatWantsAPullRequest(int status, String text, boolean wanted) {
    server.then(status, "{\"detail\":\"%s\"}".formatted(text));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () -> api.merge("s1", "b", new MergeOptions(false, false, null, false)));
    assertThat(failure.isPullRequestRequired()).isEqualTo(wanted);
  }
}
