package modeldesk.api;

import java.util.Locale;
import java.util.function.Function;
import modeldesk.api.ApiException.Kind;
import tools.jackson.databind.JsonNode;

/// A parameter on whose name the sources disagree (api.md §1.6). Never sent twice in one request:
/// the server refuses keys it does not know. The spelling of the public API document goes first; a
/// server that calls it unrecognised is asked once more with the other, and that is remembered.
final class Spelling {
  private final String documented;
  private final String other;
  private volatile boolean otherWorks;

  Spelling(String documented, String other) {
    this.documented = documented;
    this.other = other;
  }

  /// Sends the call that `spelt` makes of a spelling. The refusal of a key was no execution, so a
  /// write may be sent again.
  JsonNode send(Http http, Function<String, Call> spelt) throws ApiException {
    boolean otherFirst = otherWorks;
    String first = otherFirst ? other : documented;
    try {
      return http.send(spelt.apply(first));
    } catch (ApiException e) {
      if (!isUnknown(e, first)) {
        throw e;
      }
      JsonNode answer = http.send(spelt.apply(otherFirst ? documented : other));
      otherWorks = !otherFirst;
      return answer;
    }
  }

  private static boolean isUnknown(ApiException e, String name) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return e.kind() == Kind.REFUSED
        && e.reason() == Reason.UNKNOWN_KEY
        && text.contains(name.toLowerCase(Locale.ROOT));
  }
}
