package modeldesk.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A call that did not succeed. The message is the server's own text where it gave one (api.md
/// §1.5, §6), never a token and never a whole page of HTML.
public final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What went wrong, as far as the user's next step depends on it.
  public enum Kind {
    /// The token is missing, wrong or expired (401, or 403 "Invalid bearer token").
    UNAUTHORIZED,
    /// The token may not do this (403).
    FORBIDDEN,
    /// Not there, or not visible to this token (404).
    NOT_FOUND,
    /// The file changed since it was fetched (409 or the text that says so).
    CONFLICT,
    /// The server refuses what was sent (400, 405, 422, or 200 with `success: false`).
    REFUSED,
    /// Too many requests in a minute (429).
    RATE_LIMITED,
    /// The server failed (5xx).
    SERVER,
    /// No connection: name not found, refused, cut, TLS.
    UNREACHABLE,
    /// No answer in time. A write may have happened.
    TIMEOUT,
    /// An answer that is not Omni's: HTML, a redirect, a broken or oversized body.
    UNEXPECTED,
    /// The user cancelled.
    CANCELLED
  }

  private final Kind kind;
  private final int status;
  private final transient @Nullable Duration retryAfter;

  /// `status` is the HTTP status or 0 when there was no answer; `retryAfter` is the server's wish
  /// with a 429 or 503, null when it gave none.
  public ApiException(Kind kind, int status, String message, @Nullable Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  public ApiException(Kind kind, int status, String message) {
    this(kind, status, message, null);
  }

  public Kind kind() {
    return kind;
  }

  public int status() {
    return status;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /// What the server's words say (api.md §6); `OTHER` where there was no answer.
  public Reason reason() {
    String words = getMessage();
    return status == 0 || words == null ? Reason.OTHER : Reason.of(words);
  }

  /// Whether the model takes this change only through a pull request, which some servers say with
  /// 400 and some with 403 (api.md §2.11).
  public boolean isPullRequestRequired() {
    return reason() == Reason.PULL_REQUEST && (kind == Kind.REFUSED || kind == Kind.FORBIDDEN);
  }

  /// Whether a write that failed so may have reached the server all the same (api.md §8, item 5).
  public boolean mayHaveHappened() {
    return switch (kind) {
      case TIMEOUT, UNREACHABLE, SERVER, UNEXPECTED, CANCELLED -> true;
      case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REFUSED, RATE_LIMITED -> false;
    };
  }

  /// Whether to look up what became of a write: it may have reached the server, and the user did
  /// not give it up.
  public boolean isWorthLookingUp() {
    return mayHaveHappened() && kind != Kind.CANCELLED;
  }
}
