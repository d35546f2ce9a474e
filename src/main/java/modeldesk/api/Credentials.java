package modeldesk.api;

/// A bearer token (api.md §1.2). It never shows itself.
public record Credentials(String token) {
  /// `text` with dots in the place of the token, should a server repeat it.
  String hiddenIn(String text) {
    String secret = token.strip();
    return secret.isEmpty() ? text : text.replace(secret, "…");
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
