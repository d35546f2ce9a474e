package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One request as the routes read it: the parts of its path that the route left open, decoded, its
/// query and its body. Reading something that is not as the API wants it ends the request.
final class Call {
  private static final int UUID_LENGTH = 36;

  private final Map<String, String> path;
  private final Map<String, String> query;
  private final byte[] body;
  private final Json json;

  Call(Map<String, String> path, Map<String, String> query, byte[] body, Json json) {
    this.path = path;
    this.query = query;
    this.body = body;
    this.json = json;
  }

  /// The pairs of a raw query; the last one of a repeated key wins.
  static Map<String, String> parse(@Nullable String rawQuery) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (rawQuery == null || rawQuery.isEmpty()) {
      return pairs;
    }
    for (String pair : rawQuery.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      try {
        pairs.put(URLDecoder.decode(key, UTF_8), URLDecoder.decode(value, UTF_8));
      } catch (IllegalArgumentException e) {
        throw Refusal.badRequest("Bad Request: Invalid parameter value");
      }
    }
    return pairs;
  }

  /// An open part of the path.
  String path(String name) {
    return path.getOrDefault(name, "");
  }

  /// Refuses query keys other than these (api.md §1.5).
  void onlyQuery(String... keys) {
    refuseOthers(query.keySet(), Set.of(keys));
  }

  @Nullable String query(String name) {
    return query.get(name);
  }

  String query(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  /// A query value that must be a UUID when it is there: `branchId: Invalid uuid`.
  @Nullable String queryId(String name) {
    String id = query.get(name);
    if (id != null && !isUuid(id)) {
      throw Refusal.badRequest(name + ": Invalid uuid");
    }
    return id;
  }

  boolean queryFlag(String name, boolean otherwise) {
    String text = query.get(name);
    return switch (text) {
      case null -> otherwise;
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw Refusal.badRequest("Bad Request: Invalid parameter value");
    };
  }

  /// The body as an object with no keys other than these.
  Body body(String... keys) {
    ObjectNode object = json.object(body);
    refuseOthers(List.copyOf(object.propertyNames()), Set.of(keys));
    return new Body(object);
  }

  static boolean isUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void refuseOthers(Iterable<String> keys, Set<String> known) {
    for (String key : keys) {
      if (!known.contains(key)) {
        throw Refusal.badRequest("Unrecognized key: \"" + key + "\"");
      }
    }
  }
}
