package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the code for a request by its method and path. Paths are split before they are decoded, so
/// that a branch name with an encoded slash stays one part (api.md §2.4).
final class Router {
  /// Answers one kind of request.
  interface Route {
    Reply answer(Call call);
  }

  private record Entry(String method, List<String> pattern, Route route) {}

  private static final Set<String> BODILESS = Set.of("GET", "DELETE");

  private final List<Entry> entries = new ArrayList<>();
  private final Json json;
  private final Dialect dialect;

  Router(Json json, Dialect dialect) {
    this.json = json;
    this.dialect = dialect;
  }

  /// Adds a route; parts of the pattern in braces are open.
  void add(String method, String pattern, Route route) {
    entries.add(new Entry(method, List.of(pattern.split("/", -1)), route));
  }

  /// Adds a route that only the newer pages know: to the OpenAPI document it is no path.
  void addNewer(String method, String pattern, Route route) {
    if (!dialect.isOpenApi()) {
      add(method, pattern, route);
    }
  }

  /// The methods and patterns of all routes, as in `GET /api/v1/models`.
  List<String> calls() {
    return entries.stream()
        .map(entry -> entry.method + " " + String.join("/", entry.pattern))
        .toList();
  }

  Reply answer(Role role, String method, String rawPath, @Nullable String rawQuery, byte[] body) {
    List<String> parts = List.of(rawPath.split("/", -1));
    boolean otherMethod = false;
    for (Entry entry : entries) {
      Map<String, String> open = match(entry.pattern, parts);
      if (open != null && entry.method.equals(method)) {
        Call call = new Call(open, Call.parse(rawQuery), body, json, role, dialect);
        if (BODILESS.contains(method)) {
          call.noBody();
        }
        return entry.route.answer(call);
      }
      otherMethod |= open != null;
    }
    if (otherMethod) {
      return Refusal.detail(405, "Method not allowed").reply();
    }
    return Reply.html(404, "Not Found");
  }

  private static @Nullable Map<String, String> match(List<String> pattern, List<String> parts) {
    if (pattern.size() != parts.size()) {
      return null;
    }
    Map<String, String> open = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String expected = pattern.get(i);
      if (expected.startsWith("{")) {
        open.put(expected.substring(1, expected.length() - 1), decode(parts.get(i)));
      } else if (!expected.equals(parts.get(i))) {
        return null;
      }
    }
    return open;
  }

  /// In a path a plus sign is a plus sign.
  private static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidValue();
    }
  }
}
