package modeldesk.app;

import java.time.Duration;
import modeldesk.playground.Faults;
import modeldesk.playground.Faults.Fault;
import org.jspecify.annotations.Nullable;

/// What can go wrong between the window and Omni, and how the user reads about it. Without a fault
/// the server is not there at all.
enum Mishap {
  NETWORK_GONE(
      "Omni cannot be reached. Your drafts are kept on this computer; check the network and try"
          + " again."),
  UNAUTHORIZED(
      "Omni does not accept the token. Your drafts are kept on this computer; choose File › Connect"
          + " to Omni… and give a valid one."),
  FORBIDDEN(
      "Omni does not let this token do that: Permission denied. Nothing was changed. Ask an"
          + " administrator of the connection for the role it needs."),
  TOO_MANY(
      "Omni answered that there were too many requests this minute. Nothing was changed; try again"
          + " in 60 s."),
  TOO_MANY_FOR_7_S(
      "Omni answered that there were too many requests this minute. Nothing was changed; try again"
          + " in 7 s."),
  SERVER_ERROR(
      "Omni could not get at the model just now. Your drafts are kept on this computer; try again in"
          + " a moment."),
  ERROR_PAGE(
      "Omni had a problem of its own: The server answered with a web page instead of data (status"
          + " 502). Your drafts are kept on this computer; try again in a moment."),
  SIGN_IN_PAGE(
      "The answer did not come from Omni as expected: The server answered with a web page instead"
          + " of data. Check that the address is an Omni instance. Your drafts are kept on this"
          + " computer; a proxy or sign-in page may stand in between."),
  CUT(
      "Omni cannot be reached. Your drafts are kept on this computer; check the network and try"
          + " again.");

  final String sentence;

  Mishap(String sentence) {
    this.sentence = sentence;
  }

  /// How the server goes wrong; null when it is gone.
  @Nullable Fault fault() {
    return switch (this) {
      case NETWORK_GONE -> null;
      case UNAUTHORIZED -> Faults.UNAUTHORIZED;
      case FORBIDDEN -> Faults.FORBIDDEN;
      case TOO_MANY -> new Fault.TooMany(null);
      case TOO_MANY_FOR_7_S -> new Fault.TooMany(Duration.ofSeconds(7));
      case SERVER_ERROR -> Faults.SERVER_ERROR;
      case ERROR_PAGE -> new Fault.Html(502);
      case SIGN_IN_PAGE -> new Fault.Html(200);
      case CUT -> new Fault.Cut();
    };
  }

  /// Whether the server was there and answered for itself, so that the rest can go on.
  boolean isOfOneRequest() {
    return this == SERVER_ERROR || this == ERROR_PAGE;
  }
}
