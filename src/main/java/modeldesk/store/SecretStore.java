package modeldesk.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Keeps the token of each host. Calls block, and a key store may take as long as it takes the user
/// to unlock it.
public interface SecretStore {
  /// The token of `host`, null where none is kept.
  @Nullable String find(String host) throws IOException;

  void keep(String host, String token) throws IOException;

  /// Does nothing where none is kept.
  void forget(String host) throws IOException;
}
