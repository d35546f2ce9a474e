package modeldesk.playground;

import java.util.Map;
import modeldesk.playground.wire.ErrorBody;

/// A request that ends in an error: the status and the body to send, in one of the envelopes of
/// api.md §1.5.
final class Refusal extends RuntimeException {
  private final int status;
  private final transient Object body;

  Refusal(int status, Object body) {
    super("HTTP " + status, null, false, false);
    this.status = status;
    this.body = body;
  }

  /// The usual envelope of a route: `{"detail", "status"}`.
  static Refusal detail(int status, String text) {
    return new Refusal(status, new ErrorBody(text, status));
  }

  static Refusal badRequest(String text) {
    return detail(400, text);
  }

  static Refusal notFound(String text) {
    return detail(404, text);
  }

  /// A text that was understood but cannot be kept, as the YAML endpoint says it.
  static Refusal save(String text) {
    return new Refusal(400, Map.of("saveError", text, "success", false));
  }

  Reply reply() {
    return Reply.of(status, body);
  }
}
