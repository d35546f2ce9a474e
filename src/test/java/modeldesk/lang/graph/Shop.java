package modeldesk.lang.graph;

import java.util.Map;
import java.util.TreeMap;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;

/// A small shop: orders have items and a user; items have returns; a user has a referrer, who is a
/// user, too.
final class Shop {
  private Shop() {}

  static ModelIndex model() {
    Map<FileName, String> texts = new TreeMap<>();
    texts.put(
        FileName.RELATIONSHIPS,
        """
        - join_from_view: items
          join_to_view: orders
          on_sql: ${items.order_id} = ${orders.id}
          relationship_type: many_to_one
        - join_from_view: orders
          join_to_view: users
          join_type: inner
          on_sql: ${orders.user_id} = ${users.id}
          where_sql: ${users.name} <> 'x'
          relationship_type: assumed_many_to_one
        - join_from_view: items
          join_to_view: returns
          on_sql: ${items.id} = ${returns.item_id}
          relationship_type: one_to_many
        - join_from_view: users
          join_to_view: users
          join_to_view_as: referrers
          on_sql: ${users.referrer_id} = ${referrers.id}
          relationship_type: many_to_one
          reversible: true
        """);
    texts.put(
        new FileName("items.view"),
        """
        label: Order lines
        dimensions:
          id: { primary_key: true }
          order_id: {}
          price: { sql: "${TABLE}.price" }
        measures:
          revenue: { sql: "${price}", aggregate_type: sum }
          share: { sql: "${revenue} / ${orders.total}" }
        """);
    texts.put(
        new FileName("orders.view"),
        """
        dimensions:
          id: {}
          user_id: { hidden: true }
        measures:
          total: { sql: "${items.price}", aggregate_type: sum }
        """);
    texts.put(
        new FileName("users.view"),
        """
        dimensions:
          id: { primary_key: true }
          name: {}
          referrer_id: {}
        """);
    texts.put(new FileName("returns.view"), "dimensions:\n  item_id: {}\n");
    texts.put(new FileName("lonely.view"), "dimensions:\n  id: {}\n");
    texts.put(
        new FileName("sales.topic"),
        "base_view: items\njoins:\n  orders:\n    users: {}\n  lonely: {}\n");
    return ModelIndex.of(texts, Surroundings.COMPLETE);
  }
}
