package modeldesk.api;

/// A bearer token (api.md §1.2). It never shows itself.
public record Credentials(String token) {
  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
