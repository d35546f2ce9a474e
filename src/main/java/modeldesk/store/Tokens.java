package modeldesk.store;

/// The places where tokens are kept.
public record Tokens(SecretStore keyStore, SecretStore file, SecretStore session) {
  public SecretStore in(TokenPlace place) {
    return switch (place) {
      case KEY_STORE -> keyStore;
      case FILE -> file;
      case SESSION -> session;
    };
  }
}
