package modeldesk.playground;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.playground.seed.Sample;
import org.jspecify.annotations.Nullable;

/// Sends the requests of the [EndpointTable] to a server in one dialect, and starts another one
/// once they changed something.
final class EndpointDesk implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("store", Sample.STORE_WAREHOUSE),
          Map.entry("finance", Sample.FINANCE),
          Map.entry("archive", Sample.ARCHIVE),
          Map.entry("loyalty", Sample.LOYALTY),
          Map.entry("schema", Sample.STORE_SCHEMA),
          Map.entry("blobs", Sample.BLOBS_R_US),
          Map.entry("desk", Sample.RETURNS_DESK),
          Map.entry("extension", Sample.BLOBS_FINANCE),
          Map.entry("workbook", Sample.WORKBOOK),
          Map.entry("deleted", Sample.DELETED_MODEL),
          Map.entry("retailer", Sample.LARGE_RETAILER),
          Map.entry("ledger", Sample.LEDGER),
          Map.entry("closing", Sample.LEDGER_BRANCH),
          Map.entry("mirror", Sample.LEDGER_MIRROR),
          Map.entry("prices", Sample.PRICES),
          Map.entry("budget", Sample.BUDGET),
          Map.entry("stores", Sample.OLD_STORES),
          Map.entry("closures", Sample.OLD_STORES_BRANCH),
          Map.entry("nobody", "00000000-0000-0000-0000-000000000000"));

  private final PlaygroundOptions options;
  private @Nullable Desk desk;
  private String checksum = "";
  private String job = "";
  private boolean changed;

  EndpointDesk(Dialect dialect) {
    options = Desk.options().withDialect(dialect).withRefreshTime(Duration.ofHours(1));
  }

  /// The server as it is now.
  PlaygroundServer server() {
    return desk().server;
  }

  private Desk desk() {
    if (desk == null) {
      desk = new Desk(options);
    }
    return desk;
  }

  /// What a row's request is answered, once all that comes before it was done. Nothing that rows
  /// before it changed is left.
  Desk.Answer play(EndpointTable.Row row) {
    prepare(row);
    return send(row.who(), row.ask());
  }

  void prepare(EndpointTable.Row row) {
    if (changed) {
      close();
    }
    checksum = row.needsChecksum() ? api() : "";
    for (EndpointTable.Ask ask : row.before()) {
      Desk.Answer answer = send("admin", ask);
      if (answer.status() >= 300) {
        throw new AssertionError(ask + ": " + answer.text());
      }
      job = answer.text().contains("jobId") ? answer.json().get("jobId").stringValue() : job;
    }
  }

  private String api() {
    return desk().checksum(Sample.BLOBS_R_US, "fileName=api.topic", "api.topic");
  }

  /// Sends a request as somebody: a role, or `nobody` without a token.
  Desk.Answer send(String who, EndpointTable.Ask ask) {
    String body = ask.body() == null ? null : filled(ask.body());
    changed |= !ask.method().equals("GET");
    return desk().send(ask.method(), filled(ask.path()), body, authorization(who));
  }

  /// Whether the connection ends without a whole answer to a row's request.
  boolean isCut(EndpointTable.Row row) {
    try {
      send(row.who(), row.ask());
      return false;
    } catch (UncheckedIOException e) {
      return true;
    }
  }

  private @Nullable String authorization(String who) {
    String token = server().token();
    return switch (who) {
      case "nobody" -> null;
      case "stranger" -> "Bearer wrong";
      case "without a scheme" -> token;
      case "admin" -> "Bearer " + token;
      case "connection" -> "Bearer " + Role.CONNECTION_ADMIN.token(token);
      case "modeler" -> "Bearer " + Role.MODELER.token(token);
      case "viewer" -> "Bearer " + Role.VIEWER.token(token);
      default -> throw new IllegalArgumentException(who);
    };
  }

  /// The text with ids in place of their names in braces.
  String filled(String text) {
    return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))));
  }

  private String value(String name) {
    return switch (name) {
      case "checksum" -> checksum;
      case "job" -> job;
      default -> IDS.get(name) == null ? "{" + name + "}" : IDS.get(name);
    };
  }

  @Override
  public void close() {
    changed = false;
    if (desk != null) {
      desk.close();
      desk = null;
    }
  }
}
