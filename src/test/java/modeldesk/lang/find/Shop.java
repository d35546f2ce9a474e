package modeldesk.lang.find;

import java.util.Map;
import java.util.Objects;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;

/// A small model with a name of each kind.
final class Shop {
  static final FileName ORDERS = new FileName("shop/orders.view");
  static final FileName USERS = new FileName("shop/users.view");
  static final FileName SALES = new FileName("sales.topic");
  static final FileName RETURNS = new FileName("returns.topic");

  private static final Map<FileName, String> TEXTS =
      Map.of(
          FileName.MODEL,
          """
          default_cache_policy: hourly
          access_grants:
            finance: { user_attribute: team, allowed_values: [ money, audit ] }
          cache_policies:
            hourly: { max_cache_age: 1 hour }
          constants:
            country: DE
          custom_formats:
            kilo: "#,##0 kg"
          custom_calendars:
            fiscal: { view: shop__orders, date: created_at }
          sets:
            card: [ shop__orders.id ]
          """,
          FileName.RELATIONSHIPS,
          """
          - join_from_view: shop__orders
            join_to_view: shop__users
            join_to_view_as: buyers
            on_sql: ${shop__orders.user_id} = ${buyers.id}
            relationship_type: many_to_one
          """,
          ORDERS,
          """
          # Reference this view as shop__orders
          schema: shop
          table_name: orders
          dimensions:
            id: { primary_key: true }
            user_id: {}
            created_at: { custom_calendar: fiscal }
            weight: { format: kilo, tags: [ physical ] }
            home: { sql: "${country_code} = '@{country}'" }
            country_code: {}
          measures:
            revenue:
              sql: ${weight} * 2
              aggregate_type: sum
              label: Revenue
              description: What came in.
              required_access_grants: [ finance ]
              drill_fields: [ set:card, tag:physical, "created_at[month]" ]
          """,
          USERS,
          """
          # Reference this view as shop__users
          schema: shop
          dimensions:
            id: {}
            name: {}
          """,
          SALES,
          """
          base_view: shop__orders
          cache_policy: hourly
          joins:
            buyers: {}
          fields: [ shop__orders.revenue, buyers.name, shop__orders.nothing ]
          views:
            shop__orders:
              measures:
                revenue: { label: Sales }
          """,
          RETURNS,
          """
          base_view: shop__orders
          extends: [ sales ]
          always_where_sql: ${shop__orders.weight} > 0
          always_having_sql: ${shop__orders.revenue} > 0
          """);

  private Shop() {}

  static ModelIndex model() {
    return ModelIndex.of(TEXTS, Surroundings.COMPLETE);
  }

  /// The place of a word behind some others: `at(SALES, "fields|buyers")`.
  static int at(FileName file, String way) {
    String text = Objects.requireNonNull(TEXTS.get(file));
    int at = 0;
    for (String word : way.split("\\|", -1)) {
      at = text.indexOf(word, at);
      if (at < 0) {
        throw new IllegalArgumentException(way);
      }
    }
    return at;
  }

  /// A spot as `file:line text`.
  static String words(Spot spot) {
    return spot.file() + ":" + spot.line() + " " + spot.text();
  }
}
