package modeldesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import modeldesk.store.OmniProfiles;
import modeldesk.store.SecretStore;
import modeldesk.store.SystemKeyStore;
import org.jspecify.annotations.Nullable;

/// What of this computer outside the program's own folders has to do with connections: the key
/// store, and the tokens that lie ready for other programs.
record OnThisComputer(SecretStore keyStore, OmniProfiles profiles) {
  static OnThisComputer ofSystem() {
    return new OnThisComputer(
        new SystemKeyStore(),
        new OmniProfiles(
            System.getenv(),
            Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
            System.getProperty("os.name", "")));
  }

  /// Neither key store nor tokens, so that what is seen is the same everywhere.
  static OnThisComputer nothing(Path folder) {
    return new OnThisComputer(new None(), new OmniProfiles(Map.of(), folder, ""));
  }

  private static final class None implements SecretStore {
    @Override
    public @Nullable String find(String host) throws IOException {
      throw new IOException("no key store");
    }

    @Override
    public void keep(String host, String token) throws IOException {
      throw new IOException("no key store");
    }

    @Override
    public void forget(String host) {}
  }
}
