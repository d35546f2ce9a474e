package modeldesk.playground.wire;

/// The error envelope of the token check (api.md §1.5, shape 2).
public record AuthError(Body error) {
  public AuthError(int code, String message) {
    this(new Body(code, message));
  }

  /// The inner object.
  public record Body(int code, String message) {}
}
