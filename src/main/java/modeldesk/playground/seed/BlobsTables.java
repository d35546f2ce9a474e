package modeldesk.playground.seed;

import java.util.List;
import java.util.Set;
import modeldesk.playground.state.Table;
import modeldesk.playground.state.Warehouse;

/// The tables of "Store warehouse". Some have no file in any model; `archive_2019` is offloaded.
final class BlobsTables {
  private static final String TEMPORARY = "TMP_ORDER_AUDIT";

  private BlobsTables() {}

  static Warehouse warehouse() {
    List<Table> tables =
        List.of(
            ecomm("DISTRIBUTION_CENTERS", "id name latitude longitude opened_on deleted_at"),
            ecomm("INVENTORY_ITEMS", "id product_id cost created_at sold_at shelf"),
            ecomm(
                "ORDER_ITEMS",
                "id order_id inventory_item_id status created_at shipped_at sale_price gift_wrapped"),
            ecomm("ORDER_ITEMS_DAILY", "created_day order_id status line_count total_sale_price"),
            ecomm("ORDERS", "id user_id created_at status shipping_fee parcel_weight coupon_code"),
            ecomm("PRODUCTS", "id name brand category retail_price distribution_center_id sku"),
            ecomm("RETURNS", "order_item_id product_id reason is_test returned_at refund"),
            ecomm(
                "USERS",
                "id first_name last_name email phone age city state country traffic_source"
                    + " created_at deleted_at zip"),
            ecomm("STORE_VISITS", "id user_id entered_at left_at store_id"),
            ecomm(TEMPORARY, "id order_id checked_at checked_by"),
            marketing(
                "CAMPAIGN_TOUCHES",
                "id user_id channel campaign touched_at cost_usd payload clicked"),
            marketing("NEWSLETTERS", "id subject sent_at recipients opened"),
            new Table(
                "blobs_ref",
                "calendar",
                "RETAIL_CALENDAR",
                columns(
                    "calendar_date fiscal_year_start fiscal_quarter_start fiscal_month_start"
                        + " fiscal_week_start fiscal_year fiscal_week holiday")),
            new Table(null, "archive_2019", "ORDERS", columns("id user_id created_at total")),
            new Table(null, "archive_2019", "REFUNDS", columns("id order_id refunded_at amount")));
    return new Warehouse(tables, Set.of("archive_2019"), List.of(nextChange()));
  }

  /// What the first refresh finds: shoppers got a loyalty tier, gift cards are new and the audit
  /// table is gone.
  private static Warehouse.Change nextChange() {
    return new Warehouse.Change(
        "ecomm/users.view",
        "loyalty_tier",
        ecomm("GIFT_CARDS", "id user_id issued_at amount redeemed_at"),
        ecomm(TEMPORARY, "id").key());
  }

  private static Table ecomm(String name, String columns) {
    return new Table(null, "ecomm", name, columns(columns));
  }

  private static Table marketing(String name, String columns) {
    return new Table(null, "marketing", name, columns(columns));
  }

  private static List<String> columns(String words) {
    return List.of(words.split(" ", -1));
  }
}
