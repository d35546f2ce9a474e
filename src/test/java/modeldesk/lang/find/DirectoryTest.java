package modeldesk.lang.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryTest {
  private static final Directory DIRECTORY =
      Directory.of(
          ModelIndex.of(
              Map.of(
                  new FileName("ecomm__order_items.view"),
                  """
                  schema: ecomm
                  dimensions:
                    id: {}
                    order_id: {}
                    event_date: {}
                    delivered_at: {}
                    sale_price: {}
                    reordered: {}
                    price_rounded_over_event: {}
                  measures:
                    order_revenue: { sql: sale_price, aggregate_type: sum }
                    order_item_revenue: { sql: sale_price, aggregate_type: sum }
                    total_sale_price: { sql: sale_price, aggregate_type: sum }
                    count: { aggregate_type: count }
                  """,
                  new FileName("ecomm__users.view"),
                  """
                  schema: ecomm
                  dimensions:
                    id: {}
                    country: {}
                    state: {}
                    traffic_source: {}
                    lifetime_order_count: {}
                    last_order_date: {}
                  """,
                  new FileName("order_transactions.topic"),
                  "base_view: ecomm__order_items\n",
                  FileName.MODEL,
                  """
                  constants:
                    fiscal_offset: { value: 1 }
                  access_grants:
                    finance_only: { user_attribute: dept, allowed_values: [ F ] }
                  """),
              Surroundings.COMPLETE));

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "ordrev, ecomm__order_items.order_revenue",
    "orditrev, ecomm__order_items.order_item_revenue",
    "oir, ecomm__order_items.order_item_revenue",
    "order_rev, ecomm__order_items.order_revenue",
    "rev, ecomm__order_items.order_revenue",
    "evd, ecomm__order_items.event_date",
    "preo, ecomm__order_items.price_rounded_over_event",
    "saleprice, ecomm__order_items.sale_price",
    "tsp, ecomm__order_items.total_sale_price",
    "price, ecomm__order_items.price_rounded_over_event",
    "oid, ecomm__order_items.order_id",
    "id, ecomm__order_items.id",
    "usst, ecomm__users.state",
    "usid, ecomm__users.id",
    "users.id, ecomm__users.id",
    "users.oc, ecomm__users.lifetime_order_count",
    "lod, ecomm__users.last_order_date",
    "ts, ecomm__users.traffic_source",
    "ordtra, order_transactions",
    "ecommord, ecomm__order_items",
    "ecommus, ecomm__users",
    "fisoff, fiscal_offset",
    "finonly, finance_only",
    "ountr, ecomm__users.country"
  })
  void theLettersFindWhatTheyWereMeantFor(String typed, String first) {
    Entry best = DIRECTORY.find(typed, 5).best().getFirst();
    String name = best.detail().isEmpty() ? best.name() : best.detail() + "." + best.name();
    assertThat(name).isEqualTo(first);
  }

  @Test
  void lettersThatAreScatteredAreFoundLast() {
    List<Entry> found = DIRECTORY.find("ordrev", 20).best();
    assertThat(found)
        .extracting(Entry::name)
        .startsWith("order_revenue", "order_item_revenue")
        .contains("event_date")
        .doesNotContain("count");
  }
}
