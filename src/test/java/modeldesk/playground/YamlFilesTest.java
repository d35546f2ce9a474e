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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class YamlFilesTest {
  private static final String BLOBS = Sample.BLOBS_R_US;
  private static final String YAML = "/models/" + BLOBS + "/yaml";
  private static final String BRANCH = "branchId=" + Sample.RETURNS_DESK;
  private static final String ON_BRANCH = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
  private static final String RETURNS =
      """
      # Reference this view as ecomm__returns
      schema: ecomm
      table_name: RETURNS

      dimensions:
        reason:
          label: Why
        returned_at: {}

      measures:
        count:
          aggregate_type: count
      """;

  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private List<String> keys(String query) {
    List<String> keys = new ArrayList<>();
    keys.addAll(desk.get(YAML + "?" + query).json().get("files").propertyNames());
    return keys;
  }

  private static String detail(Desk.Answer answer) {
    return answer.json().get("detail").stringValue();
  }

  @Test
  void combinedShowsSchemaAndAuthoredFiles() {
    assertThat(keys(""))
        .contains(
            "model",
            "relationships",
            "api.topic",
            "sales_and_returns.composite_topic",
            "user_order_facts.query.view",
            "ecomm/users.view",
            "ecomm/tmp_order_audit.view",
            "blobs_ref.calendar/retail_calendar.view")
        .doesNotContain("archive_2019/orders.view");
  }

  @Test
  void extensionShowsAuthoredFilesUnderFlatNames() {
    assertThat(keys("mode=extension"))
        .contains("model", "api.topic", "ecomm__users.view", "user_order_facts.query.view")
        .doesNotContain("ecomm/users.view", "ecomm__tmp_order_audit.view");
  }

  @Test
  void extensionOfABranchShowsOnlyItsOwnChanges() {
    assertThat(keys("mode=extension&" + BRANCH))
        .containsExactly("ecomm__returns.view", "returns_desk.topic");
  }

  @Test
  void aViewHasTheColumnsOfItsTableAndWhatWasAuthored() {
    assertThat(desk.file(BLOBS, "", "ecomm/store_visits.view"))
        .isEqualTo(
            """
            # Reference this view as ecomm__store_visits
            label: Store Visits

            schema: ecomm
            table_name: STORE_VISITS

            dimensions:
              id:
                format: id
                primary_key: true

              user_id:
                hidden: true

              entered_at: {}
              left_at: {}

              minutes_inside:
                duration:
                  intervals: [ minutes, hours ]
                  sql_start: ${entered_at}
                  sql_end: ${left_at}
              store_id: {}

            measures:
              count:
                aggregate_type: count
                label: Visits

              visitors:
                sql: ${user_id}
                aggregate_type: count_distinct
            """);
  }

  @Test
  void aViewOfTheSchemaLayerIsGenerated() {
    assertThat(desk.file(Sample.STORE_SCHEMA, "", "ecomm/tmp_order_audit.view"))
        .isEqualTo(
            """
            # Reference this view as ecomm__tmp_order_audit
            schema: ecomm
            table_name: TMP_ORDER_AUDIT

            dimensions:
              id: {}
              order_id: {}
              checked_at: {}
              checked_by: {}

            measures:
              count:
                aggregate_type: count
            """);
  }

  @Test
  void aFileNameIsAPatternToo() {
    assertThat(keys("fileName=api.topic")).containsExactly("api.topic");
    assertThat(keys("fileName=" + Desk.encoded("^ecomm/order.*view$")))
        .containsExactly(
            "ecomm/order_items.view", "ecomm/order_items_daily.view", "ecomm/orders.view");
    assertThat(keys("fileName=" + Desk.encoded("("))).isEmpty();
  }

  @Test
  void viewNamesSayHowFilesAreReferenced() {
    JsonNode names = desk.get(YAML + "?fileName=retail_calendar").json().get("viewNames");
    assertThat(names.toString())
        .isEqualTo(
            "{\"blobs_ref.calendar/retail_calendar.view\":\"blobs_ref_calendar__retail_calendar\"}");
  }

  @Test
  void checksumsComeOnRequestAndBelongToOneTextOfOneMode() {
    assertThat(desk.get(YAML).json().has("checksums")).isFalse();
    String combined = desk.checksum(BLOBS, "", "api.topic");
    assertThat(combined).isNotBlank().isEqualTo(desk.checksum(BLOBS, "", "api.topic"));
    assertThat(desk.checksum(BLOBS, BRANCH, "api.topic")).isNotEqualTo(combined);
    assertThat(desk.checksum(BLOBS, "mode=extension", "api.topic")).isNotEqualTo(combined);
    desk.write(BLOBS, "api.topic", "base_view: ecomm__users\n", "combined", "");
    assertThat(desk.checksum(BLOBS, "", "api.topic")).isNotEqualTo(combined);
  }

  @Test
  void anOffloadedSchemaIsShownOnRequest() {
    List<String> keys = keys("includeSchemas=archive_2019");
    assertThat(keys)
        .contains("archive_2019/orders.view", "archive_2019/refunds.view", "relationships")
        .doesNotContain("ecomm/users.view");
    assertThat(desk.get(YAML + "?includeSchemas=a,b").status()).isEqualTo(400);
    assertThat(desk.get("/models/" + BLOBS + "/schemas").text())
        .isEqualTo("[\"archive_2019\",\"blobs_ref.calendar\",\"ecomm\",\"marketing\"]");
  }

  @Test
  void fullyResolvedFillsInWhatIsExtended() {
    String key = "order_transactions_finance.topic";
    assertThat(desk.file(BLOBS, "", key)).doesNotContain("joins:");
    assertThat(desk.file(BLOBS, "fullyResolved=true", key))
        .contains("label: Order Transactions (Finance)")
        .contains("joins:\n  ecomm__orders:\n");
  }

  @Test
  void whatIsWrittenInCombinedReadsBackAsItIs() {
    Desk.Answer answer = desk.write(BLOBS, "ecomm/returns.view", RETURNS, "combined", ON_BRANCH);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"fileName\":\"ecomm/returns.view\",\"success\":true}");
    assertThat(desk.file(BLOBS, BRANCH, "ecomm/returns.view")).isEqualTo(RETURNS);
    assertThat(desk.file(BLOBS, "", "ecomm/returns.view")).isNotEqualTo(RETURNS);
  }

  @Test
  void combinedKeepsOnlyTheDifferenceAndIgnoresWhatWasLeftOut() {
    desk.write(
        Sample.OLD_STORES,
        "cold/stores.view",
        """
        # Reference this view as cold__stores
        schema: cold
        table_name: stores

        dimensions:
          id:
            primary_key: true
          city: {}
          opened_on: {}

        measures:
          count:
            aggregate_type: count
          cities:
            sql: ${city}
            aggregate_type: count_distinct
        """,
        "combined",
        "");
    assertThat(desk.file(Sample.OLD_STORES, "mode=extension", "cold__stores.view"))
        .isEqualTo(
            """
            # Reference this view as cold__stores
            schema: cold
            table_name: stores

            dimensions:
              id:
                primary_key: true
              closed_on:
                ignored: true

            measures:
              cities:
                sql: ${city}
                aggregate_type: count_distinct
            """);
  }

  @Test
  void extensionReplacesTheAuthoredLayer() {
    desk.write(BLOBS, "ecomm__returns.view", "measures:\n  n:\n    sql: '1'\n", "extension", "");
    assertThat(desk.file(BLOBS, "mode=extension", "ecomm__returns.view"))
        .isEqualTo("# Reference this view as ecomm__returns\nmeasures:\n  n:\n    sql: '1'\n");
    assertThat(desk.file(BLOBS, "", "ecomm/returns.view"))
        .contains("  n:\n    sql: '1'\n", "  refund: {}\n", "table_name: RETURNS\n")
        .doesNotContain("custom_compound_primary_key_sql");
  }

  @Test
  void anEmptyTextInExtensionBringsTheLayerBelowBack() {
    desk.write(BLOBS, "ecomm__returns.view", "", "extension", "");
    assertThat(keys("mode=extension")).doesNotContain("ecomm__returns.view");
    assertThat(desk.file(BLOBS, "", "ecomm/returns.view"))
        .isEqualTo(desk.file(Sample.STORE_SCHEMA, "", "ecomm/returns.view"));
  }

  @Test
  void anEmptyTextInCombinedIgnoresWhatIsInherited() {
    desk.write(BLOBS, "ecomm/returns.view", "", "combined", "");
    assertThat(keys("")).doesNotContain("ecomm/returns.view");
    assertThat(desk.file(BLOBS, "mode=extension", "ecomm__returns.view"))
        .isEqualTo("# Reference this view as ecomm__returns\nignored: true\n");
    desk.write(BLOBS, "ecomm__returns.view", "", "extension", "");
    assertThat(keys("")).contains("ecomm/returns.view");
  }

  @Test
  void anEmptyTextInCombinedDeletesWhatIsNotInherited() {
    desk.write(BLOBS, "api.topic", "", "combined", "");
    assertThat(keys("")).doesNotContain("api.topic");
    assertThat(keys("mode=extension")).doesNotContain("api.topic");
  }

  @Test
  void aStaleChecksumIsAConflictAndChangesNothing() {
    String mine = desk.checksum(BLOBS, "", "api.topic");
    desk.write(BLOBS, "api.topic", "base_view: ecomm__users\n", "combined", "");
    String more = ", \"previousChecksum\": \"" + mine + "\"";
    Desk.Answer answer = desk.write(BLOBS, "api.topic", "label: Mine\n", "combined", more);
    assertThat(answer.text())
        .isEqualTo("{\"detail\":\"File has been modified since it was fetched\",\"status\":400}");
    assertThat(desk.file(BLOBS, "", "api.topic")).isEqualTo("base_view: ecomm__users\n");
    String fresh = desk.checksum(BLOBS, "", "api.topic");
    more = ", \"previousChecksum\": \"" + fresh + "\"";
    assertThat(desk.write(BLOBS, "api.topic", "label: Mine\n", "combined", more).status())
        .isEqualTo(200);
  }

  @Test
  void aNewViewIsNamedByThePlaceWhereItIsMade() {
    desk.write(BLOBS, "ecomm/gifts.view", "schema: ecomm\n", "combined", "");
    assertThat(desk.file(BLOBS, "", "ecomm/gifts.view"))
        .isEqualTo("# Reference this view as ecomm__gifts\nschema: ecomm\n");
    desk.write(BLOBS, "gifts.view", "schema: ecomm\n", "combined", "");
    assertThat(desk.file(BLOBS, "", "gifts.view"))
        .isEqualTo("# Reference this view as gifts\nschema: ecomm\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "Model", "../x.view", "/x.view", "a\\b.view"})
  void aWrongFileNameIsRefused(String name) {
    Desk.Answer answer = desk.write(BLOBS, name, "a: 1\n", "combined", "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(detail(answer))
        .isEqualTo(
            "File name must be either 'model', 'relationships', or end with '.topic',"
                + " '.composite_topic', or '.view'");
  }

  @Test
  void aTextThatIsNoYamlIsRefused() {
    Desk.Answer answer = desk.write(BLOBS, "api.topic", "label: [ a\n", "combined", "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(detail(answer)).startsWith("Invalid YAML syntax: ");
  }

  @Test
  void relationshipsMustBeAListAndOthersAMap() {
    assertThat(desk.write(BLOBS, "relationships", "a: 1\n", "combined", "").text())
        .contains("\"saveError\":\"Property must be a list\"");
    assertThat(desk.write(BLOBS, "api.topic", "- a\n", "combined", "").text())
        .contains("\"saveError\":\"Property must be a map\"");
  }

  @Test
  void missingAndUnknownKeysAreNamed() {
    assertThat(detail(desk.post(YAML, "{\"yaml\":\"\"}")))
        .isEqualTo("fileName: fileName is required");
    assertThat(detail(desk.post(YAML, "{\"fileName\":\"model\"}")))
        .isEqualTo("yaml: yaml is required");
    assertThat(detail(desk.post(YAML, "{\"fileName\":\"model\",\"yaml\":1}")))
        .isEqualTo("yaml: Invalid input: expected string, received number");
    assertThat(detail(desk.post(YAML, "{\"branchName\":\"x\"}")))
        .isEqualTo("Unrecognized key: \"branchName\"");
    assertThat(detail(desk.get(YAML + "?branch_id=x")))
        .isEqualTo("Unrecognized key: \"branch_id\"");
  }

  @Test
  void unknownModelsAndBranchesAreNotFound() {
    String nowhere = "00000000-0000-0000-0000-000000000000";
    assertThat(detail(desk.get("/models/7/yaml"))).isEqualTo("modelId: Invalid uuid");
    assertThat(detail(desk.get(YAML + "?branchId=7"))).isEqualTo("branchId: Invalid uuid");
    assertThat(desk.get("/models/" + nowhere + "/yaml").text())
        .isEqualTo("{\"detail\":\"Model with id " + nowhere + " does not exist\",\"status\":404}");
    assertThat(desk.get(YAML + "?branchId=" + nowhere).text())
        .isEqualTo("{\"detail\":\"Branch does not exist\",\"status\":404}");
    assertThat(desk.get(YAML + "?branchId=" + Sample.OLD_STORES_BRANCH).status()).isEqualTo(404);
  }

  @Test
  void schemaModelsHaveNoBranchesAndCannotBeEdited() {
    String schema = Sample.STORE_SCHEMA;
    assertThat(detail(desk.get("/models/" + schema + "/yaml?" + BRANCH)))
        .isEqualTo("Schema models do not have branches");
    assertThat(desk.write(schema, "ecomm/users.view", "a: 1\n", "combined", "").status())
        .isEqualTo(400);
    assertThat(desk.delete("/models/" + schema + "/yaml?fileName=ecomm/users.view").status())
        .isEqualTo(400);
  }

  @Test
  void workbookModelsTakeABranchOnlyInCombined() {
    String yaml = "/models/" + Sample.WORKBOOK + "/yaml?" + BRANCH;
    assertThat(desk.get(yaml).status()).isEqualTo(200);
    assertThat(detail(desk.get(yaml + "&mode=extension")))
        .isEqualTo("Branches are not valid for workbook models with mode=extension, staged");
  }

  @Test
  void aModelInGitWantsABranchAndAMessage() {
    String key = "postings.topic";
    String yaml = "base_view: public__entries\n";
    assertThat(detail(desk.write(Sample.LEDGER, key, yaml, "combined", "")))
        .isEqualTo("branchId: branchId is required");
    String branch = ", \"branchId\": \"" + branchOfLedger() + "\"";
    assertThat(detail(desk.write(Sample.LEDGER, key, yaml, "combined", branch)))
        .isEqualTo("commitMessage: commitMessage is required");
    String message = branch + ", \"commitMessage\": \"Close the quarter\"";
    assertThat(desk.write(Sample.LEDGER, key, yaml, "combined", message).status()).isEqualTo(200);
    assertThat(desk.write(Sample.LEDGER_MIRROR, key, yaml, "combined", "").status()).isEqualTo(400);
  }

  private String branchOfLedger() {
    String query = "/models?modelKind=BRANCH&baseModelId=" + Sample.LEDGER;
    return desk.get(query).json().get("records").get(0).get("id").stringValue();
  }

  @Test
  void deletingRemovesAFileOrIgnoresWhatIsInherited() {
    assertThat(desk.delete(YAML + "?fileName=api.topic&mode=combined").text())
        .isEqualTo("{\"fileName\":\"api.topic\",\"success\":true}");
    assertThat(keys("")).doesNotContain("api.topic");
    desk.delete(YAML + "?fileName=visits.topic&mode=combined&" + BRANCH);
    assertThat(keys(BRANCH)).doesNotContain("visits.topic");
    assertThat(keys("")).contains("visits.topic");
    assertThat(desk.file(BLOBS, "mode=extension&" + BRANCH, "visits.topic"))
        .isEqualTo("ignored: true\n");
  }

  @ParameterizedTest
  @CsvSource({"gone.topic,404", "model,400", "relationships,400", "notes.txt,400"})
  void someFilesCannotBeDeleted(String name, int status) {
    assertThat(desk.delete(YAML + "?fileName=" + name).status()).isEqualTo(status);
  }

  @Test
  void theOldPrefixWorksForYaml() {
    assertThat(desk.unstable("/models/" + BLOBS + "/yaml").status()).isEqualTo(200);
    assertThat(desk.unstable("/models/" + BLOBS + "/validate").status()).isEqualTo(404);
  }

  @Test
  void theLargeModelHasFourHundredViewsAndTwelveThousandFields() {
    JsonNode files = desk.get("/models/" + Sample.LARGE_RETAILER + "/yaml").json().get("files");
    long views = files.propertyNames().stream().filter(key -> key.endsWith(".view")).count();
    long fields =
        files
            .propertyStream()
            .filter(file -> file.getKey().endsWith(".view"))
            .flatMap(file -> file.getValue().stringValue().lines())
            .filter(line -> line.matches("  \\w+:.*"))
            .count();
    assertThat(views).isEqualTo(400);
    assertThat(fields).isEqualTo(12_000);
  }
}
