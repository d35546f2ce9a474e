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

class ValidateTest {
  private static final String STORES = Sample.OLD_STORES;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  /// The issues of a model, as `E path: message [fix]`.
  private List<String> issues(String modelId, String query) {
    List<String> lines = new ArrayList<>();
    for (JsonNode issue : desk.get("/models/" + modelId + "/validate" + query).json()) {
      String fix =
          issue.has("auto_fix")
              ? " [" + issue.get("auto_fix").get("description_short").stringValue() + "]"
              : "";
      lines.add(
          (issue.get("is_warning").booleanValue() ? "W " : "E ")
              + issue.get("yaml_path").stringValue()
              + ": "
              + issue.get("message").stringValue()
              + fix);
    }
    return lines;
  }

  private List<String> issuesAfter(String key, String yaml) {
    assertThat(desk.write(STORES, key, yaml, "combined", "").status()).isEqualTo(200);
    return issues(STORES, "");
  }

  @Test
  void theSampleHasItsHonestMistakesAndNoOthers() {
    assertThat(issues(Sample.BLOBS_R_US, ""))
        .containsExactlyInAnyOrder(
            "E api.topic,base_view: No view \"api\". Set base_view to a valid, existing view."
                + " [Delete topic \"api\"]",
            "E ecomm__orders.view,dimensions,shipping_share,sql:"
                + " Field \"ecomm__orders.order_total\" not found",
            "W marketing__legacy_coupons.view: View marketing__legacy_coupons references a table"
                + " that does not exist [Ignore view \"marketing__legacy_coupons\"]",
            "W visits.topic,joins,marketing__newsletters:"
                + " No join path from ecomm__store_visits to marketing__newsletters",
            "W visits.topic,required_access_grants: No access grant \"store_staff\"");
  }

  @Test
  void theAnswerIsABareListWithBothFixTexts() {
    Desk.Answer answer = desk.get("/models/" + Sample.BLOBS_R_US + "/validate?limit=1");
    assertThat(answer.text())
        .isEqualTo(
            "[{\"message\":\"No view \\\"api\\\". Set base_view to a valid, existing view.\","
                + "\"is_warning\":false,\"yaml_path\":\"api.topic,base_view\",\"auto_fix\":"
                + "{\"description_short\":\"Delete topic \\\"api\\\"\","
                + "\"description_unique\":\"Delete topic \\\"api\\\"\"}}]");
  }

  @ParameterizedTest
  @CsvSource({
    "Large retailer",
    "Blobs R Us · Finance",
    "Ledger",
    "Ledger mirror",
    "Old stores",
    "Sales core"
  })
  void theOtherModelsHaveNoErrorsOfTheirOwn(String name) {
    JsonNode page = desk.get("/models?name=" + Desk.encoded(name)).json();
    String id = page.get("records").get(0).get("id").stringValue();
    List<String> inherited = issues(Sample.BLOBS_R_US, "");
    assertThat(issues(id, "")).allMatch(inherited::contains);
  }

  @Test
  void aBranchIsValidatedWithItsChanges() {
    String yaml = "/models/" + Sample.BLOBS_R_US + "/yaml?fileName=api.topic&branchId=";
    desk.delete(yaml + Sample.RETURNS_DESK);
    assertThat(issues(Sample.BLOBS_R_US, "?branchId=" + Sample.RETURNS_DESK)).hasSize(4);
    assertThat(issues(Sample.BLOBS_R_US, "")).hasSize(5);
  }

  @Test
  void aTopicStandsOnTheViewOfItsNameWhenItNamesNone() {
    assertThat(issuesAfter("lost.topic", "label: Lost\n"))
        .containsExactly(
            "E lost.topic: No view \"lost\". Set base_view to a valid, existing view."
                + " [Delete topic \"lost\"]");
  }

  @Test
  void joinsNeedAViewAndAPath() {
    String topic = "base_view: cold__sales\njoins:\n  cold__stores: {}\n  cold__nowhere: {}\n";
    assertThat(issuesAfter("sales.topic", topic))
        .containsExactly(
            "W sales.topic,joins,cold__stores: No join path from cold__sales to cold__stores",
            "E sales.topic,joins,cold__nowhere: No view \"cold__nowhere\"");
    assertThat(
            issuesAfter(
                "relationships",
                """
                - join_from_view: cold__sales
                  join_to_view: cold__stores
                  on_sql: ${cold__sales.store_id} = ${cold__stores.id}
                """))
        .containsExactly("E sales.topic,joins,cold__nowhere: No view \"cold__nowhere\"");
  }

  @Test
  void relationshipsNameKnownViewsFieldsAndFreshAliases() {
    String relationships =
        """
        - join_from_view: cold__sales
          join_to_view: cold__shops
          on_sql: ${cold__sales.shop_id} = 1
        - join_from_view: cold__sales
          join_to_view: cold__stores
          join_to_view_as: cold__sales
          on_sql: ${cold__stores.id} = 1
        """;
    assertThat(issuesAfter("relationships", relationships))
        .containsExactly(
            "E relationships,0,join_to_view: No view \"cold__shops\"",
            "E relationships,0,on_sql: Field \"cold__sales.shop_id\" not found",
            "E relationships,1,join_to_view_as: relationship alias duplicates view name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${citty} | Field \"cold__stores.citty\" not found",
        "${cold__sales.amount} + ${cold__sales.tax} | Field \"cold__sales.tax\" not found",
        "${cold__shops.id} | No view \"cold__shops\"",
        "${TABLE}.city | Column \"__omni_scoped\" not found"
      })
  void referencesInSqlMustBeKnown(String sql, String message) {
    String view = "dimensions:\n  x:\n    sql: \"" + sql.replace("\"", "") + "\"\n";
    desk.write(STORES, "cold__stores.view", view, "extension", "");
    assertThat(issues(STORES, ""))
        .containsExactly("E cold__stores.view,dimensions,x,sql: " + message);
  }

  @Test
  void timeframesAliasesAndInheritedFieldsAreKnown() {
    desk.write(
        STORES, "base.view", "template: true\ndimensions:\n  open:\n    sql: x\n", "extension", "");
    String view =
        """
        extends: [ base ]
        aliases: [ shops ]
        dimensions:
          city:
            aliases: [ town ]
          x:
            sql: ${opened_on[year]} || ${shops.town} || ${open}
        """;
    desk.write(STORES, "cold__stores.view", view, "extension", "");
    assertThat(issues(STORES, "")).isEmpty();
  }

  @Test
  void fieldListsAndFiltersOfATopicMustBeKnown() {
    String topic =
        """
        base_view: cold__sales
        fields: [ all_views.*, -tag:pii, cold__sales.amount, -cold__sales.vat ]
        default_filters:
          cold__sales.sold: { is: today }
        access_filters:
          - field: cold__shops.id
            user_attribute: x
        """;
    assertThat(issuesAfter("sales.topic", topic))
        .containsExactly(
            "E sales.topic,fields,3: Field \"cold__sales.vat\" not found",
            "E sales.topic,default_filters,cold__sales.sold: Field \"cold__sales.sold\" not found",
            "E sales.topic,access_filters,0,field: No view \"cold__shops\"");
  }

  @Test
  void aTopicMayAddViewsOfItsOwn() {
    String topic =
        """
        base_view: cold__sales
        joins:
          closed_stores: {}
        views:
          closed_stores:
            extends: [ cold__stores ]
            dimensions:
              gone:
                sql: ${closed_on} || ${cold__sales.amount} || ${missing}
        relationships:
          - join_from_view: cold__sales
            join_to_view: closed_stores
        """;
    assertThat(issuesAfter("sales.topic", topic))
        .containsExactly(
            "E sales.topic,views,closed_stores,dimensions,gone,sql:"
                + " Field \"closed_stores.missing\" not found");
  }

  @Test
  void aViewOfATopicNeedsATableAQueryOrAViewItExtends() {
    String topic =
        """
        base_view: cold__sales
        joins: {}
        views:
          days: { sql: SELECT 1 AS day, dimensions: { day: {} } }
          weeks: { query: { base_view: cold__sales, fields: { cold__sales.amount: amount } } }
          tills: { table_name: TILLS, dimensions: { id: {} } }
          nothing: { label: Nothing }
        """;
    assertThat(issuesAfter("sales.topic", topic))
        .containsExactly("E sales.topic,views,nothing: No view \"nothing\"");
  }

  @Test
  void aTopicInheritsTheBaseViewOfTheTopicItExtends() {
    desk.write(STORES, "sales.topic", "base_view: cold__sales\n", "combined", "");
    assertThat(issuesAfter("more.topic", "extends: [ sales, lost ]\nlabel: More\n"))
        .containsExactly("E more.topic,extends: No topic \"lost\"");
  }

  @Test
  void aNameIsADimensionOrAMeasure() {
    String view = "measures:\n  city:\n    aggregate_type: count\n";
    desk.write(STORES, "cold__stores.view", view, "extension", "");
    assertThat(issues(STORES, ""))
        .containsExactly("E cold__stores.view,measures,city: Duplicate field name \"city\"");
  }

  @Test
  void aCompositeTopicNamesKnownTopics() {
    assertThat(issuesAfter("both.composite_topic", "topics: [ lost ]\n"))
        .containsExactly("E both.composite_topic,topics,0: No topic \"lost\"");
  }

  @Test
  void aQueryViewNamesKnownViewsAndFields() {
    String view = "query:\n  base_view: cold__shops\n  fields:\n    cold__sales.vat: vat\n";
    assertThat(issuesAfter("facts.query.view", view))
        .containsExactly(
            "E facts.view,query,base_view: No view \"cold__shops\"."
                + " Set base_view to a valid, existing view.",
            "E facts.view,query,fields,cold__sales.vat: Field \"cold__sales.vat\" not found");
  }

  @Test
  void schemaModelsHaveNoBranchesToValidate() {
    String validate = "/models/" + Sample.STORE_SCHEMA + "/validate";
    assertThat(desk.get(validate).text()).isEqualTo("[]");
    assertThat(desk.get(validate + "?branchId=" + Sample.RETURNS_DESK).text())
        .isEqualTo("{\"detail\":\"Schema models do not have branches\",\"status\":400}");
  }

  @Test
  void wrongRequestsAreRefused() {
    String validate = "/models/" + Sample.BLOBS_R_US + "/validate?";
    String nowhere = "00000000-0000-0000-0000-000000000000";
    assertThat(desk.get("/models/7/validate").text()).contains("modelId: Invalid uuid");
    assertThat(desk.get(validate + "branchId=" + nowhere).text())
        .isEqualTo(
            "{\"detail\":\"Branch model with id %s does not exist\",\"status\":404}"
                .formatted(nowhere));
    assertThat(desk.get(validate + "branch_id=1").status()).isEqualTo(400);
    assertThat(desk.get(validate + "limit=0").status()).isEqualTo(400);
  }
}
