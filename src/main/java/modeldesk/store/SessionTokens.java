package modeldesk.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Tokens in memory, gone when the program ends.
public final class SessionTokens implements SecretStore {
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  @Override
  public @Nullable String find(String host) {
    return tokens.get(host);
  }

  @Override
  public void keep(String host, String token) {
    tokens.put(host, token);
  }

  @Override
  public void forget(String host) {
    tokens.remove(host);
  }
}
