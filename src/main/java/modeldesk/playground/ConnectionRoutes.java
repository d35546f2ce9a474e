package modeldesk.playground;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.wire.ConnectionBody;

/// The connections (api.md §2.13). To the OpenAPI document their list is for admins.
final class ConnectionRoutes {
  private final PlaygroundStore store;

  ConnectionRoutes(PlaygroundStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/connections", this::connections);
    router.addNewer("GET", "/api/v1/connections/{connectionId}", this::connection);
  }

  private Reply connections(Call call) {
    if (call.dialect().isOpenApi()) {
      call.needs(Permission.MANAGE_CONNECTION, "Permission denied - admin role required");
    }
    call.onlyQuery("name", "database", "dialect", "includeDeleted", "sortField", "sortDirection");
    String name = call.query("name", "").toLowerCase(Locale.ROOT);
    String database = call.query("database", "").toLowerCase(Locale.ROOT);
    List<String> dialects = List.of(call.query("dialect", "").split(",", -1));
    boolean anyDialect = call.query("dialect", "").isEmpty();
    call.queryFlag("includeDeleted", false);
    List<ConnectionBody> found =
        store.connections().stream()
            .filter(c -> c.name().toLowerCase(Locale.ROOT).contains(name))
            .filter(c -> database(c).toLowerCase(Locale.ROOT).contains(database))
            .filter(c -> anyDialect || dialects.contains(c.dialect()))
            .sorted(order(call))
            .map(ConnectionRoutes::body)
            .toList();
    return Reply.ok(Map.of("connections", found));
  }

  private static Comparator<ConnectionEntry> order(Call call) {
    Comparator<ConnectionEntry> order =
        switch (call.query("sortField", "name")) {
          case "name" -> Comparator.comparing(ConnectionEntry::name);
          case "dialect" -> Comparator.comparing(ConnectionEntry::dialect);
          case "database" -> Comparator.comparing(ConnectionRoutes::database);
          default -> throw Refusal.invalidValue();
        };
    return switch (call.query("sortDirection", "asc")) {
      case "asc" -> order;
      case "desc" -> order.reversed();
      default -> throw Refusal.invalidValue();
    };
  }

  private static String database(ConnectionEntry connection) {
    return connection.database() == null ? "" : connection.database();
  }

  private Reply connection(Call call) {
    call.onlyQuery();
    return store.connections().stream()
        .filter(c -> c.id().equals(call.path("connectionId")))
        .map(c -> Reply.ok(Map.of("connection", body(c))))
        .findFirst()
        .orElseThrow(() ->
            Refusal.notFound(
                "Connection with id " + call.path("connectionId") + " does not exist"));
  }

  private static ConnectionBody body(ConnectionEntry c) {
    return new ConnectionBody(
        c.id(), c.name(), c.dialect(), c.database(), c.defaultSchema(), "QUERIER");
  }
}
