package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.Map;

/// An answer before it is written: status, body (a record or a map for JSON, a string for HTML) and
/// headers.
record Reply(int status, Object body, Map<String, String> headers) {
  static Reply of(int status, Object body) {
    return new Reply(status, body, Map.of());
  }

  static Reply ok(Object body) {
    return of(200, body);
  }

  /// `{"success": true}`.
  static Reply success() {
    return ok(Map.of("success", true));
  }

  /// 200 that is none: `{"success": false, "error": "…"}` (api.md §1.5, shape 4).
  static Reply failure(String error) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", false);
    body.put("error", error);
    return ok(body);
  }

  static Reply html(int status, String title) {
    return of(
        status,
        "<!DOCTYPE html><html><head><title>%d %s</title></head><body><h1>%s</h1></body></html>"
            .formatted(status, title, title));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, body, more);
  }
}
