package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import modeldesk.api.ApiException;
import modeldesk.api.YamlWrite;
import modeldesk.lang.check.Check;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Issues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Omni's own validation says of a mistake that was pushed and what the rules say of it is one
/// row, and a model without mistakes has none of either. The server is the Playground, whose checks
/// and the rules were written apart from each other.
final class SameFindingsTest {
  @TempDir private static Path home;
  private static Bench bench;
  private static Target target;
  private static Snapshot clean;

  /// The words of a file that are put wrong, and the rows that come of it: who found it (`both` for
  /// one row of two), the rule and the place.
  record Fault(String file, String right, String wrong, List<String> rows) {}

  private static Fault fault(String file, String right, String wrong, String... rows) {
    return new Fault(file, right, wrong, List.of(rows));
  }

  @BeforeAll
  static void startWithoutMistakes() throws ApiException {
    bench = new Bench(home);
    target = bench.branch("test/faults");
    replace("ecomm/orders.view", "${order_total}", "${shipping_fee}");
    replace("visits.topic", "  marketing__newsletters: {}\n", "");
    replace("visits.topic", "store_staff", "finance_only");
    for (String file : List.of("api.topic", "marketing/legacy_coupons.view")) {
      bench.api.delete(target, new FileName(file), "Not there");
    }
    clean = bench.api.files(target);
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  private static void replace(String file, String right, String wrong) throws ApiException {
    FileName name = new FileName(file);
    String text = requireNonNull(bench.api.files(target).files().get(name)).text();
    assertThat(text).as(file).contains(right);
    bench.api.write(target, new YamlWrite(name, text.replace(right, wrong), null, "Change"));
  }

  @Test
  void whatHasNoMistakesIsCleanOnBothSides() throws ApiException {
    assertThat(rows(clean)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aMistakeIsOneRow(Fault fault) throws ApiException {
    FileName name = new FileName(fault.file());
    String text = requireNonNull(clean.files().get(name)).text();
    int at = text.indexOf(fault.right());
    assertThat(at).as(fault.right()).isNotNegative();
    String wrong =
        text.substring(0, at) + fault.wrong() + text.substring(at + fault.right().length());
    bench.api.write(target, new YamlWrite(name, wrong, null, "A mistake"));
    try {
      assertThat(rows(bench.api.files(target))).containsExactlyInAnyOrderElementsOf(fault.rows());
    } finally {
      bench.api.write(target, new YamlWrite(name, text, null, "None"));
    }
  }

  private static List<String> rows(Snapshot snapshot) throws ApiException {
    Project project = Project.of(snapshot, List.of());
    Issues issues = new Issues();
    issues.replaceLocal(
        Check.of(ModelIndex.of(project)).findings().stream()
            .map(each -> each.issue(false, false))
            .toList(),
        Set.of());
    issues.replaceOmni(
        Placed.in(project, bench.api.validate(target.model().id(), target.branchId()), snapshot)
            .issues());
    return issues.all().stream().map(SameFindingsTest::row).toList();
  }

  private static String row(Issue issue) {
    Issue.Rule rule = issue.rule();
    if (rule == null) {
      return "omni " + issue.yamlPath() + ": " + issue.message();
    }
    String who = issue.origin() == Issue.Origin.LOCAL ? "rule " : "both ";
    return who + rule.code() + " " + issue.yamlPath();
  }

  static Stream<Fault> faults() {
    String lines = "ecomm/order_items.view";
    String sales = "order_transactions.topic";
    return Stream.of(
        fault(
            "returns.topic",
            "base_view: ecomm__returns",
            "base_view: ecomm__return",
            "both unknown-view returns.topic,base_view"),
        fault(
            "returns.topic",
            "returned_products: {}",
            "returned_product: {}",
            "both unknown-view returns.topic,joins,returned_product"),
        fault(
            "shoppers.topic",
            "extends: [ marketing__campaign_touches ]",
            "extends: [ marketing__touches ]",
            "rule unknown-view shoppers.topic,views,referral_touches,extends,0",
            "omni shoppers.topic,relationships,0,on_sql: Field \"referral_touches.user_id\" not found",
            "omni shoppers.topic,relationships,0,on_sql: Field \"referral_touches.campaign\" not found"),
        fault(
            "shoppers.topic",
            "ecomm__users.created_at:",
            "ecomm__users.created:",
            "both unknown-field shoppers.topic,default_filters,ecomm__users.created"),
        fault(
            "shoppers.topic",
            "${referral_touches.campaign}",
            "${referral_touches.campain}",
            "both unknown-field shoppers.topic,relationships,0,on_sql"),
        fault(
            sales,
            "-ecomm__returns.is_test ]",
            "-ecomm__returns.is_tezt ]",
            "both unknown-field order_transactions.topic,ai_fields,2"),
        fault(
            sales,
            "    ecomm__users.full_name\n",
            "    ecomm__users.full_nam\n",
            "both unknown-field order_transactions.topic,fields,4"),
        fault(
            sales,
            "${ecomm__order_items.count} > 0",
            "${ecomm__order_items.lines} > 0",
            "both unknown-field order_transactions.topic,always_having_sql"),
        fault(
            sales,
            "ecomm__order_items.sale_price:\n    greater",
            "ecomm__order_items.sale_prise:\n    greater",
            "both unknown-field order_transactions.topic,always_where_filters,ecomm__order_items.sale_prise"),
        fault(
            sales,
            "field: ecomm__users.country",
            "field: ecomm__users.nation",
            "both unknown-field order_transactions.topic,access_filters,0,field"),
        fault(
            sales,
            "[ finance_only|merchandising ]",
            "[ finance|merchandising ]",
            "both unknown-grant order_transactions.topic,required_access_grants"),
        fault(
            sales,
            "${ecomm__users.count}, 0)",
            "${ecomm__usrs.count}, 0)",
            "both unknown-view order_transactions.topic,views,ecomm__order_items,measures,revenue_per_shopper,sql"),
        fault(
            sales,
            "fixed: [ ecomm__users.id ]",
            "fixed: [ ecomm__users.idd ]",
            "rule unknown-field order_transactions.topic,views,ecomm__users,dimensions,first_order_at,level_of_detail,fixed,0"),
        fault(
            sales,
            "[ ecomm__products.category, ecomm",
            "[ ecomm__products.kind, ecomm",
            "rule unknown-field order_transactions.topic,sample_queries,Revenue by status and category,query,fields,0"),
        fault(
            sales,
            "  - field: ecomm__order_items.created_at[month]",
            "  - field: ecomm__order_items.created[month]",
            "rule unknown-field order_transactions.topic,sample_queries,Revenue by month,query,sorts,0,field"),
        fault(
            sales,
            "      topic: order_transactions\n      limit",
            "      topic: order_transaction\n      limit",
            "rule unknown-topic order_transactions.topic,sample_queries,Revenue by month,query,topic"),
        fault(
            sales,
            "ecomm__distribution_centers: {}",
            "ecomm__centers: {}",
            "both unknown-view order_transactions.topic,joins,ecomm__inventory_items,ecomm__products,ecomm__centers"),
        fault(
            "relationships",
            "join_to_view: ecomm__orders\n",
            "join_to_view: ecomm__order\n",
            "omni order_transactions.topic,joins,ecomm__orders: No join path from ecomm__order_items"
                + " to ecomm__orders",
            "both unknown-view relationships,0,join_to_view"),
        fault(
            "relationships",
            "${user_order_facts.user_id}",
            "${user_order_facts.user}",
            "both unknown-field relationships,7,on_sql"),
        fault(
            "relationships",
            "join_to_view_as: returned_products",
            "join_to_view_as: ecomm__returns",
            "both alias-is-view relationships,3,join_to_view_as",
            "both unknown-view relationships,3,on_sql",
            "both unknown-view returns.topic,joins,returned_products"),
        fault(
            "relationships",
            "- join_from_view: ecomm__users\n  join_to_view: user_order_facts",
            "- join_from_view: ecomm__orders\n  join_to_view: user_order_facts",
            "rule no-join-path order_transactions.topic,joins,ecomm__orders,ecomm__users,user_order_facts",
            "both no-join-path shoppers.topic,joins,user_order_facts"),
        fault(
            lines,
            "order_by_field: status_rank",
            "order_by_field: status_rang",
            "rule unknown-field ecomm/order_items.view,dimensions,status,order_by_field"),
        fault(
            lines,
            "${status} = 'Returned'",
            "${statuss} = 'Returned'",
            "both unknown-field ecomm__order_items.view,dimensions,is_returned,sql"),
        fault(
            lines,
            "${status} = 'Returned'",
            "${TABLE}.status = 'Returned'",
            "both lookml-table ecomm__order_items.view,dimensions,is_returned,sql"),
        fault(
            lines,
            "${ecomm__inventory_items.cost}",
            "${ecomm__inventory_items.price}",
            "both unknown-field ecomm__order_items.view,dimensions,margin,sql"),
        fault(
            lines,
            "drill_fields: [ ecomm__products.category",
            "drill_fields: [ ecomm__products.kind",
            "rule unknown-field ecomm/order_items.view,dimensions,status,drill_fields,0"),
        fault(
            lines,
            "filters:\n      status:\n",
            "filters:\n      state:\n",
            "rule unknown-field ecomm/order_items.view,measures,completed_revenue,filters,state"),
        fault(
            lines,
            "bind_to: [ created_at, shipped_at ]",
            "bind_to: [ created_at, sent_at ]",
            "rule unknown-field ecomm/order_items.view,filters,activity_window,bind_to,1"),
        fault(
            lines,
            "suggest_from_topic: order_transactions",
            "suggest_from_topic: transactions",
            "rule unknown-topic ecomm/order_items.view,filters,category_pick,suggest_from_topic"),
        fault(
            lines,
            "suggest_from_field: ecomm__products.category",
            "suggest_from_field: ecomm__products.kind",
            "rule unknown-field ecomm/order_items.view,filters,category_pick,suggest_from_field"),
        fault(
            lines,
            "  big_lines:\n",
            "  sale_price_band:\n",
            "both duplicate-name ecomm__order_items.view,measures,sale_price_band"),
        fault(
            lines,
            "required_access_grants: [ finance_only ]",
            "required_access_grants: [ finance ]",
            "rule unknown-grant ecomm/order_items.view,dimensions,margin,required_access_grants,0"),
        fault(
            "monthly_revenue.query.view",
            "base_view: ecomm__order_items",
            "base_view: ecomm__items",
            "both unknown-view monthly_revenue.view,query,base_view"),
        fault(
            "monthly_revenue.query.view",
            "ecomm__order_items.total_sale_price:",
            "ecomm__order_items.total:",
            "both unknown-field monthly_revenue.view,query,fields,ecomm__order_items.total"),
        fault(
            "model",
            "\"ecomm__order_items.status\"",
            "\"ecomm__order_items.state\"",
            "rule unknown-field model,sets,order_line_detail,2"),
        fault(
            "model",
            "- field: ecomm__users.country",
            "- field: ecomm__users.nation",
            "rule unknown-field model,default_topic_access_filters,0,field"),
        fault(
            "sales_and_returns.composite_topic",
            "topics: [ order_transactions, returns ]",
            "topics: [ order_transactions, refunds ]",
            "both unknown-topic sales_and_returns.composite_topic,topics,1"));
  }
}
