package modeldesk.playground.seed;

import java.util.List;
import modeldesk.playground.state.Table;
import modeldesk.playground.state.Warehouse;

/// The few tables of the connections "Finance", "Archive" and "Loyalty".
final class SmallTables {
  private SmallTables() {}

  static Warehouse finance() {
    return Warehouse.of(
        new Table(null, "public", "accounts", List.of("id", "name", "class")),
        new Table(null, "public", "entries", List.of("id", "account_id", "booked_on", "amount")),
        new Table(null, "public", "periods", List.of("id", "starts_on", "ends_on", "closed")));
  }

  static Warehouse loyalty() {
    return Warehouse.unread(
        new Table(null, "points", "members", List.of("id", "user_id", "joined_on", "tier")),
        new Table(null, "points", "bookings", List.of("id", "member_id", "booked_at", "amount")));
  }

  static Warehouse archive() {
    return Warehouse.of(
        new Table(null, "cold", "stores", List.of("id", "city", "opened_on", "closed_on")),
        new Table(null, "cold", "sales", List.of("id", "store_id", "sold_on", "amount")));
  }
}
