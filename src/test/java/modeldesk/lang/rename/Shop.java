package modeldesk.lang.rename;

import java.util.Map;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;

/// A model in which every kind of name is used in every way it can be written.
final class Shop {
  static final FileName ORDERS = new FileName("shop/orders.view");
  static final FileName USERS = new FileName("shop/users.view");
  static final FileName FACTS = new FileName("user_facts.query.view");
  static final FileName RUSH = new FileName("rush_orders.view");
  static final FileName SALES = new FileName("sales.topic");
  static final FileName RETURNS = new FileName("Returned goods.topic");
  static final FileName BOTH = new FileName("both.composite_topic");

  private static final Map<FileName, String> TEXTS =
      Map.of(
          FileName.MODEL,
          """
          access_grants:
            finance: { user_attribute: team, allowed_values: [ finance ] }
            staff:
              user_attribute: role
              allowed_values: [ staff ]
          cache_policies:
            hourly:
              max_cache_age: 1 hour
          default_cache_policy: hourly
          constants:
            base: "https://shop.example"
            link: '@{base}/orders'
          custom_formats:
            kilos: '#,##0 "kg"'
          custom_calendars:
            retail:
              view: shop__orders
              date: created_at
          sets:
            card: [ "shop__orders.created_at[date]", shop__users.full_name ]
          ai_chat_topics: [ all_topics, -Returned goods, sales ]
          ignored_views: [ shop__drafts, shop__users_old ]
          """,
          FileName.RELATIONSHIPS,
          """
          - join_from_view: shop__orders
            join_to_view: shop__users
            join_to_view_as: buyers   # who pays
            on_sql: ${shop__orders.user_id} = ${buyers.id}
            relationship_type: many_to_one
          - join_from_view: buyers
            join_to_view: user_facts
            on_sql: ${buyers.id} = ${user_facts.user_id}
            relationship_type: one_to_one
          """,
          ORDERS,
          """
          # Reference this view as shop__orders
          # Orders of the shop
          label: Orders
          schema: shop
          table_name: ORDERS
          default_drill_fields: [ set:card, id, -net ]
          dimensions:
            id: { primary_key: true }
            user_id: {}
            created_at: {}
            shipped_at: {}
            status: {}
            gross: {}
            # before tax
            net:
              # a comment of sql
              sql: ${gross} * 0.8 -- ${gross}
              format: kilos
              aliases: [ price ]
            day_shipped:
              sql: "${shipped_at[date]}"
              timeframes: [ date, month ]
            waits:
              duration:
                intervals: [ days ]
                sql_start: ${created_at}
                sql_end: ${shop__orders.day_shipped[date]}
            size:
              sql: CASE WHEN ${ net } > 10 THEN 'big' ELSE 'small' END
              order_by_field: net
          measures:
            count: { aggregate_type: count }
            revenue:
              sql: ${net}
              aggregate_type: sum
              filters:
                size: { is: big }
                "shop__orders.day_shipped[month]": { is: this month }
              required_access_grants: [ "finance|staff&finance", staff ]
              drill_fields: [ shop__orders.net, 'shop__orders.day_shipped[date]', set:card ]
              links:
                - url: "@{base}/o/${shop__orders.id}?x=@{ link }"
                  label: Open at @{base}
            rate:
              sql: ${revenue} / NULLIF(${shop__orders.count}, 0)
              level_of_detail: { fixed: [ size ] }
              markdown: "{{shop__orders.revenue.value}} of {{value}}"
          filters:
            window:
              type: timestamp
              suggest_from_topic: sales
          """,
          USERS,
          """
          # Reference this view as shop__users
          schema: shop
          table_name: USERS
          dimensions:
            id: { primary_key: true }
            first: {}
            full_name:
              sql: CONCAT(${first}, ' ', ${users.first})
              required_access_grants:
                - staff
              aliases:
                - name # once
          """,
          FACTS,
          """
          # Reference this view as user_facts
          schema: shop
          query:
            fields:
              shop__orders.user_id: user_id
              shop__orders.day_shipped[month]: month
              shop__orders.revenue: spent
            base_view: shop__orders
            topic: sales
            filters:
              shop__orders.day_shipped: { bind: user_facts.period }
            sorts: [ { field: shop__orders.revenue, desc: true } ]
          custom_compound_primary_key_sql: [ user_id, month ]
          dimensions:
            user_id: {}
            month: {}
            spent: { format: usdcurrency_0 }
            spent_share: { sql: "${spent} / 100" }
          measures:
            total: { sql: spent, aggregate_type: sum }
          filters:
            period: { type: timestamp }
          """,
          RUSH,
          """
          # Reference this view as rush_orders
          extends: [ shop__orders ]
          dimensions:
            net:
              label: Net of rush orders
          """,
          SALES,
          """
          base_view: shop__orders
          cache_policy: "hourly"
          joins:
            buyers:
              user_facts: {}
            recipients: {}
          required_access_grants: [ staff ]
          fields: [ all_views.*, -recipients.*, -shop__orders.net, buyers.full_name, shop__orders.price ]
          views:
            recipients:
              extends: [ shop__users ]
              dimensions:
                full_name: { label: Recipient }
            shop__orders:
              measures:
                twice: { sql: "${revenue} * 2" }
            buyers:
              dimensions:
                greeting: { sql: "'Dear ' || ${buyers.full_name}" }
          relationships:
            - join_from_view: shop__orders
              join_to_view: recipients
              on_sql: ${shop__orders.user_id} = ${recipients.id}
              where_sql: "{{# shop__orders.window.filter }} x {{/ shop__orders.window.filter }}"
          default_filters:
            "shop__orders.day_shipped[month]": { is: this month }
            buyers.full_name: { not: "" }
          always_where_sql: |
            ${shop__orders.net} > 0
            AND {{# shop__orders.window.filter }} created_at {{/shop__orders.window.filter}}
            AND {{ filters.shop__orders.window.range_start }} < now()
          access_filters:
            - field: recipients.full_name
              user_attribute: name
          sample_queries:
            Best orders:
              query:
                fields: [ shop__orders.net, "shop__orders.day_shipped[date]", buyers.greeting ]
                sorts: [ { field: shop__orders.twice } ]
                topic: sales
          """,
          RETURNS,
          """
          base_view: shop__orders
          extends: [ sales ]
          label: Returned
          """,
          BOTH,
          """
          topics: [ sales, Returned goods ]
          shared_dimensions:
            when:
              mappings:
                sales: { field: shop__orders.day_shipped }
                'Returned goods': { field: "shop__orders.day_shipped" }
          shared_measures:
            share:
              sql: ${@sales.shop__orders.revenue} / ${sales.shop__orders.count}
          fields: [ "@sales.shop__orders.net", _shared_measures_.share ]
          """);

  private Shop() {}

  static ModelIndex index() {
    return ModelIndex.of(TEXTS, Surroundings.COMPLETE);
  }
}
