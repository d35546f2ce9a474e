package modeldesk.playground;

import java.util.Map;
import modeldesk.playground.wire.ErrorBody;

/// A request that ends in an error: what to answer, in one of the envelopes of api.md §1.5.
final class Refusal extends RuntimeException {
  private final transient Reply reply;

  Refusal(Reply reply) {
    super("HTTP " + reply.status(), null, false, false);
    this.reply = reply;
  }

  /// The usual envelope of a route: `{"detail", "status"}`.
  static Refusal detail(int status, String text) {
    return new Refusal(Reply.of(status, new ErrorBody(text, status)));
  }

  static Refusal badRequest(String text) {
    return detail(400, text);
  }

  /// 400 for a parameter that is not what it should be, in the words of most model endpoints.
  static Refusal invalidValue() {
    return badRequest("Bad Request: Invalid parameter value");
  }

  /// 400 for a call that reads, where its parameters exclude each other: to the OpenAPI document,
  /// which knows no 400 of such calls, there is nothing of the kind.
  static Refusal unreadable(String text, Dialect dialect) {
    return detail(dialect.isOpenApi() ? 404 : 400, text);
  }

  static Refusal forbidden(String text) {
    return detail(403, text);
  }

  static Refusal notFound(String text) {
    return detail(404, text);
  }

  /// A text that was understood but cannot be kept, as the YAML endpoint says it.
  static Refusal save(String text, Dialect dialect) {
    return dialect.isOpenApi()
        ? badRequest("Invalid YAML: " + text)
        : new Refusal(Reply.of(400, Map.of("saveError", text, "success", false)));
  }

  Reply reply() {
    return reply;
  }
}
