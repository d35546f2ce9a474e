package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.seed.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Views, topics and fields by themselves (api.md §2.16).
class PartsTest {
  private static final String BLOBS = "/models/" + Sample.BLOBS_R_US;
  private static final String BRANCH = "branch_id=" + Sample.RETURNS_DESK;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private @Nullable String file(String key) {
    return desk.file(Sample.BLOBS_R_US, "branchId=" + Sample.RETURNS_DESK, key);
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(item -> names.add(item.get("name").stringValue()));
    return names;
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.get("name").stringValue().equals(name)) {
        return item;
      }
    }
    throw new AssertionError(name + " is not in " + names(list));
  }

  @Test
  void viewsAreListedWithTheirFields() {
    JsonNode views = desk.get(BLOBS + "/view").json().get("views");
    assertThat(names(views)).contains("ecomm__users", "user_order_facts");
    JsonNode returns = named(views, "ecomm__returns");
    assertThat(named(returns.get("fields"), "reason").toString())
        .isEqualTo("{\"name\":\"reason\",\"type\":\"dimension\"}");
    assertThat(named(returns.get("fields"), "count").toString())
        .isEqualTo("{\"name\":\"count\",\"type\":\"measure\"}");
  }

  @Test
  void topicsAreListedAndCompositeOnesHaveMembers() {
    JsonNode topics = desk.get(BLOBS + "/topic").json().get("topics");
    JsonNode topic = named(topics, "order_transactions");
    assertThat(topic.get("base_view_name").stringValue()).isEqualTo("ecomm__order_items");
    assertThat(topic.get("group_label").stringValue()).isEqualTo("Sales");
    assertThat(named(topics, "sales_and_returns").get("topics").toString())
        .isEqualTo("[\"order_transactions\",\"returns\"]");
  }

  @Test
  void aTopicExposesWhatItJoinsAndLetsThrough() {
    JsonNode topic = desk.get(BLOBS + "/topic/order_transactions").json().get("topic");
    assertThat(names(topic.get("views")))
        .startsWith("ecomm__order_items", "ecomm__orders", "ecomm__users", "user_order_facts");
    JsonNode centers = named(topic.get("views"), "ecomm__distribution_centers");
    assertThat(names(centers.get("dimensions"))).containsExactly("name");
    JsonNode items = named(topic.get("views"), "ecomm__order_items");
    assertThat(names(items.get("measures"))).contains("revenue_per_shopper");
    JsonNode created = named(items.get("dimensions"), "created_at");
    assertThat(created.get("data_type").stringValue()).isEqualTo("TIMESTAMP");
    assertThat(topic.get("relationships").get(0).get("left_view_name").stringValue())
        .isEqualTo("ecomm__order_items");
    assertThat(topic.get("ide_file_name").stringValue()).isEqualTo("order_transactions.topic");
  }

  @Test
  void aHiddenTopicIsNotToBeFound() {
    assertThat(desk.patch(BLOBS + "/topic/visits?" + BRANCH, "{\"hidden\":true}").text())
        .isEqualTo("{\"success\":true}");
    assertThat(desk.get(BLOBS + "/topic/visits?" + BRANCH).status()).isEqualTo(404);
    assertThat(desk.get(BLOBS + "/topic/visits").status()).isEqualTo(200);
    assertThat(file("visits.topic")).contains("hidden: true\n");
  }

  @Test
  void aTopicGetsALabelAndAnotherName() {
    String body = "{\"label\":\"Walk: ins\",\"newTopicName\":\"walk_ins\"}";
    assertThat(desk.patch(BLOBS + "/topic/visits?" + BRANCH, body).status()).isEqualTo(200);
    assertThat(file("visits.topic")).isNull();
    assertThat(file("walk_ins.topic")).contains("label: \"Walk: ins\"\n");
  }

  @Test
  void aTopicIsDeletedSoThatItDoesNotComeBack() {
    String path = BLOBS + "/topic/visits?branchId=" + Sample.RETURNS_DESK;
    assertThat(desk.delete(path + "&mode=EXTENSION").status()).isEqualTo(404);
    assertThat(desk.delete(path).text()).isEqualTo("{\"success\":true}");
    assertThat(file("visits.topic")).isNull();
    assertThat(desk.delete(path).status()).isEqualTo(404);
    assertThat(desk.delete(path + "&mode=combined").status()).isEqualTo(404);
  }

  @Test
  void aViewIsChangedInPlace() {
    String body = "{\"label\":\"People\",\"tags\":[\"pii\",\"core\"],\"aiContext\":\"Shoppers.\"}";
    assertThat(desk.patch(BLOBS + "/view/ecomm__users?" + BRANCH, body).status()).isEqualTo(200);
    assertThat(file("ecomm/users.view"))
        .contains(
            "label: \"People\"\n", "tags: [\"pii\",\"core\"]\n", "ai_context: \"Shoppers.\"\n");
    assertThat(desk.patch(BLOBS + "/view/nothing?" + BRANCH, "{}").status()).isEqualTo(404);
    assertThat(desk.patch(BLOBS + "/view/ecomm__users?" + BRANCH, "{\"hidden\":1}").detail())
        .isEqualTo("hidden: Invalid input: expected boolean, received number");
  }

  @Test
  void aViewIsIgnoredOrGivenUp() {
    String view = BLOBS + "/view/ecomm__returns?branchId=" + Sample.RETURNS_DESK;
    assertThat(desk.delete(view).status()).isEqualTo(200);
    assertThat(file("ecomm/returns.view")).isNotNull();
    assertThat(desk.delete(view + "&mode=COMBINED").status()).isEqualTo(200);
    assertThat(file("ecomm/returns.view")).isNull();
    assertThat(names(desk.get(BLOBS + "/view?" + BRANCH).json().get("views")))
        .doesNotContain("ecomm__returns");
  }

  @Test
  void aFieldIsMadeChangedMovedAndDeleted() {
    String made =
        "{\"viewName\":\"ecomm__orders\",\"fieldName\":\"fees\",\"sql\":\"${shipping_fee}\","
            + "\"aggregateType\":\"sum\",\"label\":\"Fees\"}";
    Desk.Answer created = desk.post(BLOBS + "/field", made);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text()).isEqualTo("{\"success\":true}");
    assertThat(desk.post(BLOBS + "/field", made).status()).isEqualTo(400);
    assertThat(desk.file(Sample.BLOBS_R_US, "", "ecomm/orders.view"))
        .contains("  fees:\n    sql: \"${shipping_fee}\"\n", "    aggregate_type: \"sum\"\n");

    String field = BLOBS + "/view/ecomm__orders/field/";
    desk.patch(field + "fees", "{\"format\":\"usdcurrency_2\",\"newFieldName\":\"all_fees\"}");
    assertThat(desk.file(Sample.BLOBS_R_US, "", "ecomm/orders.view"))
        .contains("  all_fees:\n    sql: \"${shipping_fee}\"\n", "    format: \"usdcurrency_2\"\n");

    desk.patch(field + "all_fees", "{\"newViewName\":\"ecomm__users\"}");
    assertThat(desk.file(Sample.BLOBS_R_US, "", "ecomm/orders.view")).doesNotContain("all_fees");
    assertThat(desk.file(Sample.BLOBS_R_US, "", "ecomm/users.view"))
        .contains("  all_fees:\n    sql: \"${shipping_fee}\"\n");

    String moved = BLOBS + "/view/ecomm__users/field/all_fees";
    assertThat(desk.delete(moved).text()).isEqualTo("{\"success\":true}");
    assertThat(desk.delete(moved).status()).isEqualTo(404);
    assertThat(desk.file(Sample.BLOBS_R_US, "", "ecomm/users.view")).doesNotContain("all_fees");
  }

  @Test
  void aFieldOfATopicStandsInTheTopic() {
    String body =
        "{\"viewName\":\"ecomm__users\",\"fieldName\":\"vip\",\"sql\":\"1\","
            + "\"topicContext\":\"visits\"}";
    assertThat(desk.post(BLOBS + "/field", body).status()).isEqualTo(201);
    assertThat(desk.file(Sample.BLOBS_R_US, "", "visits.topic"))
        .contains("  ecomm__users:\n    dimensions:\n      vip:\n        sql: \"1\"\n");
  }

  @Test
  void aModelThatNeedsPullRequestsIsChangedInBranchesOnly() {
    String path = "/models/" + Sample.LEDGER + "/view/public__entries";
    assertThat(desk.patch(path, "{\"label\":\"x\"}").detail())
        .isEqualTo("branchId: branchId is required");
  }
}
