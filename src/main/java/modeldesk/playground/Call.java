package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashSet;
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
  private final Map<String, List<String>> query;
  private final byte[] body;
  private final Json json;
  private final Role role;
  private final Dialect dialect;

  Call(
      Map<String, String> path,
      Map<String, List<String>> query,
      byte[] body,
      Json json,
      Role role,
      Dialect dialect) {
    this.path = path;
    this.query = query;
    this.body = body;
    this.json = json;
    this.role = role;
    this.dialect = dialect;
  }

  /// The values of a raw query by their key.
  static Map<String, List<String>> parse(@Nullable String rawQuery) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
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
        pairs
            .computeIfAbsent(URLDecoder.decode(key, UTF_8), _ -> new ArrayList<>())
            .add(URLDecoder.decode(value, UTF_8));
      } catch (IllegalArgumentException e) {
        throw Refusal.invalidValue();
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

  /// Refuses query keys other than these; to the OpenAPI document the newer ones are unknown, too.
  void onlyQuery(List<String> keys, String... newer) {
    refuseOthers(query.keySet(), known(keys, newer));
  }

  /// The value of a key that must not be repeated.
  @Nullable String query(String name) {
    List<String> values = query.get(name);
    if (values != null && values.size() > 1) {
      throw Refusal.badRequest(name + ": Invalid input: expected string, received array");
    }
    return values == null ? null : values.getFirst();
  }

  String query(String name, String otherwise) {
    String value = query(name);
    return value == null ? otherwise : value;
  }

  /// Every value of a key that may be repeated.
  List<String> queryList(String name) {
    return List.copyOf(query.getOrDefault(name, List.of()));
  }

  /// A query value that must be a UUID when it is there: `branchId: Invalid uuid`.
  @Nullable String queryId(String name) {
    String id = query(name);
    if (id != null && !isUuid(id)) {
      throw Refusal.badRequest(name + ": Invalid uuid");
    }
    return id;
  }

  boolean queryFlag(String name, boolean otherwise) {
    String text = query(name);
    return switch (text) {
      case null -> otherwise;
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw Refusal.invalidValue();
    };
  }

  /// The body as an object with no keys other than these.
  Body body(String... keys) {
    ObjectNode object = json.object(body);
    refuseOthers(List.copyOf(object.propertyNames()), Set.of(keys));
    return new Body(object);
  }

  /// The body as an object with no keys other than these; to the OpenAPI document the newer ones
  /// are unknown, too.
  Body body(List<String> keys, String... newer) {
    return body(known(keys, newer).toArray(String[]::new));
  }

  /// Refuses a body with anything in it.
  void noBody() {
    body();
  }

  private Set<String> known(List<String> keys, String... newer) {
    Set<String> known = new HashSet<>(keys);
    if (!dialect.isOpenApi()) {
      known.addAll(List.of(newer));
    }
    return known;
  }

  Role role() {
    return role;
  }

  Dialect dialect() {
    return dialect;
  }

  /// Ends the request with 403 and `refusal` unless whoever asks may do this.
  void needs(Permission permission, String refusal) {
    if (!role.may(permission)) {
      throw Refusal.forbidden(refusal);
    }
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

  /// Refuses keys other than these (api.md §1.5).
  static void refuseOthers(Iterable<String> keys, Set<String> known) {
    for (String key : keys) {
      if (!known.contains(key)) {
        throw Refusal.badRequest("Unrecognized key: \"" + key + "\"");
      }
    }
  }
}
