package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ContentTest {
  private static final String CHECK = "/models/" + Sample.BLOBS_R_US + "/content-validator";
  private static final String MERGE =
      "/models/" + Sample.BLOBS_R_US + "/branch/feat%2Freturns-desk/merge";
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private List<String> names(String query) {
    List<String> names = new ArrayList<>();
    desk.get(CHECK + query)
        .json()
        .get("content")
        .forEach(item ->
            names.add(item.get("type").stringValue() + " " + item.get("name").stringValue()));
    return names;
  }

  private JsonNode item(String query, String name) {
    for (JsonNode item : desk.get(CHECK + query).json().get("content")) {
      if (item.get("name").stringValue().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no document " + name);
  }

  @Test
  void documentsSayWhatTheModelDoesNotHave() {
    JsonNode desk = item("", "Returns desk");
    assertThat(desk.get("queries_and_issues").get(0).get("issues")).isEmpty();
    assertThat(desk.get("queries_and_issues").get(1).get("issues").toString())
        .isEqualTo("[\"Field 'ecomm__returns.clerk' not found in model\"]");
    assertThat(desk.get("dashboard_filter_issues").toString())
        .isEqualTo("[\"Field 'ecomm__returns.clerk' not found in model\"]");
    assertThat(desk.get("folder").toString())
        .isEqualTo("{\"name\":\"Returns\",\"path\":\"/Store/Returns\"}");
    assertThat(item("", "Coupons (2023)").get("queries_and_issues").get(0).get("issues"))
        .hasSize(4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                          | Store overview,Returns desk,Coupons (2023),Month end",
        "?content_filter_mode=WITH_ISSUES            | Returns desk,Coupons (2023)",
        "?content_filter_mode=NO_ISSUES              | Store overview,Month end",
        "?include_personal_folders=true&content_filter_mode=WITH_ISSUES | Returns desk,Coupons (2023),Dana tries things",
        "?folder_paths=/Store                        | Store overview,Returns desk",
        "?folder_paths=/Store/Returns&folder_paths=/Finance | Returns desk,Month end",
        "?labels=finance                             | Month end",
        "?find=ecomm__products.name&find_type=FIELD  | Store overview",
        "?find=ecomm__products&find_type=VIEW        | Store overview,Month end",
        "?find=returns&find_type=TOPIC               | Returns desk",
      })
  void documentsAreChosen(String query, String names) {
    List<String> expected =
        List.of(names.split(",", -1)).stream().map(name -> "Published " + name).toList();
    assertThat(names(query)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?find=x                            | find and find_type must be provided together",
        "?find_type=VIEW                    | find and find_type must be provided together",
        "?find=x&find_type=FIELD            | FIELD values must be scoped by view name (view_name.field_name)",
        "?find=x&find_type=REPAIR           | find_type: Invalid value expected FIELD",
        "?labels=nobody                     | Unknown label: nobody",
        "?content_filter_mode=SOME          | content_filter_mode: Invalid value expected ALL",
      })
  void wrongParametersAreRefused(String query, String text) {
    Desk.Answer answer = desk.get(CHECK + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).startsWith(text.strip());
  }

  @Test
  void aBranchIsCheckedByItsOwnFields() {
    String more = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
    String branch = "branchId=" + Sample.RETURNS_DESK;
    String view = desk.text(Sample.BLOBS_R_US, branch, "ecomm/returns.view");
    String changed = view.replace("measures:\n", "  clerk:\n    sql: '1'\n\nmeasures:\n");
    desk.write(Sample.BLOBS_R_US, "ecomm/returns.view", changed, "combined", more);
    String query = "?content_filter_mode=WITH_ISSUES&branch_id=" + Sample.RETURNS_DESK;
    assertThat(names(query)).containsExactly("Published Coupons (2023)");
    assertThat(desk.get(CHECK + query).at("branch"))
        .isEqualTo("{\"id\":\"%s\",\"name\":\"feat/returns-desk\"}".formatted(Sample.RETURNS_DESK));
  }

  private JsonNode replace(String more) {
    return desk.post(
            CHECK,
            ("{\"find\":\"ecomm__returns.clerk\",\"replacement\":\"ecomm__returns.reason\","
                    + "\"find_or_replace_type\":\"FIELD\"%s}")
                .formatted(more))
        .json();
  }

  @Test
  void aReplacementOffABranchIsThereAtOnce() {
    assertThat(replace("").toString())
        .isEqualTo(
            "{\"replaced_queries_count\":1,\"replaced_documents_count\":1,"
                + "\"replaced_workbook_models_count\":0,\"replaced_dashboard_filters_count\":1,"
                + "\"skipped_pr_required_count\":0}");
    assertThat(names("?content_filter_mode=WITH_ISSUES"))
        .containsExactly("Published Coupons (2023)");
  }

  @Test
  void onABranchItWaitsInDraftsForTheMerge() {
    replace(",\"branch_id\":\"" + Sample.RETURNS_DESK + "\"");
    assertThat(names("?folder_paths=/Store/Returns"))
        .containsExactly("Published Returns desk", "draft Returns desk");
    assertThat(names("?folder_paths=/Store/Returns&content_filter_mode=WITH_ISSUES"))
        .containsExactly("Published Returns desk");
    assertThat(desk.post(MERGE, "{\"publish_drafts\":false}").at("published_drafts_count"))
        .isEqualTo("0");
    assertThat(desk.post(MERGE, "{}").at("published_drafts_count")).isEqualTo("1");
    assertThat(names("?folder_paths=/Store/Returns")).containsExactly("Published Returns desk");
    assertThat(names("?folder_paths=/Store/Returns&content_filter_mode=WITH_ISSUES")).isEmpty();
  }

  @Test
  void documentsThatNeedAPullRequestAreSkippedOrFail() {
    String body =
        "{\"find\":\"order_transactions\",\"replacement\":\"shoppers\","
            + "\"find_or_replace_type\":\"TOPIC\"%s}";
    JsonNode direct = desk.post(CHECK, body.formatted("")).json();
    assertThat(direct.get("skipped_pr_required_count").intValue()).isEqualTo(1);
    assertThat(direct.get("replaced_queries_count").intValue()).isEqualTo(2);
    String branch = ",\"branch_id\":\"" + Sample.RETURNS_DESK + "\"";
    desk.post(CHECK, body.formatted(branch));
    assertThat(desk.post(MERGE, "{}").at("failed_drafts_count")).isEqualTo("1");
  }

  @Test
  void aFieldIsReplacedByAFieldOnly() {
    String body =
        "{\"find\":\"ecomm__returns.clerk\",\"replacement\":\"reason\","
            + "\"find_or_replace_type\":\"FIELD\"}";
    assertThat(desk.post(CHECK, body).detail()).startsWith("FIELD values must be scoped");
    assertThat(desk.post(CHECK, "{\"find\":\"x\"}").status()).isEqualTo(400);
  }
}
