package modeldesk.playground;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.wire.ConnectionBody;

/// The connections, and who asks (api.md §1.2, §2.13).
final class AccountRoutes {
  private final PlaygroundStore store;

  AccountRoutes(PlaygroundStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/connections", this::connections);
    router.add("GET", "/api/v1/connections/{connectionId}", this::connection);
    router.add("GET", "/api/v1/whoami", this::whoami);
  }

  private Reply connections(Call call) {
    call.onlyQuery("name", "database", "dialect", "includeDeleted", "sortField", "sortDirection");
    String name = call.query("name", "").toLowerCase(Locale.ROOT);
    String database = call.query("database", "").toLowerCase(Locale.ROOT);
    List<String> dialects = List.of(call.query("dialect", "").split(",", -1));
    boolean anyDialect = call.query("dialect", "").isEmpty();
    List<ConnectionBody> found =
        store.connections().stream()
            .filter(c -> c.name().toLowerCase(Locale.ROOT).contains(name))
            .filter(c -> database(c).toLowerCase(Locale.ROOT).contains(database))
            .filter(c -> anyDialect || dialects.contains(c.dialect()))
            .sorted(order(call))
            .map(AccountRoutes::body)
            .toList();
    return Reply.ok(Map.of("connections", found));
  }

  private static Comparator<ConnectionEntry> order(Call call) {
    Comparator<ConnectionEntry> order =
        switch (call.query("sortField", "name")) {
          case "name" -> Comparator.comparing(ConnectionEntry::name);
          case "dialect" -> Comparator.comparing(ConnectionEntry::dialect);
          case "database" -> Comparator.comparing(AccountRoutes::database);
          default -> throw Refusal.badRequest("Bad Request: Invalid parameter value");
        };
    return call.query("sortDirection", "asc").equals("desc") ? order.reversed() : order;
  }

  private static String database(ConnectionEntry connection) {
    return connection.database() == null ? "" : connection.database();
  }

  private Reply connection(Call call) {
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
        c.id(), c.name(), c.dialect(), c.database(), c.defaultSchema(), null, null);
  }

  private Reply whoami(Call call) {
    call.onlyQuery("modelId");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "user",
        Map.of(
            "id", "5f0c0f8e-6f2b-4a53-9c58-5f3c1f6f2a01",
            "membershipId", "5f0c0f8e-6f2b-4a53-9c58-5f3c1f6f2a02"));
    body.put("keyScope", "user");
    body.put("orgRole", "MEMBER");
    body.put("rolesByModel", Map.of());
    body.put("rolesByModelTruncated", false);
    return Reply.ok(body);
  }
}
