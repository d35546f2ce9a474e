package modeldesk.store;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/// The key store of the system: Secret Service or KWallet, Keychain, Credential Manager. It is
/// opened anew for each call, because a session of the system may end before the program.
public final class SystemKeyStore implements SecretStore {
  private static final String SERVICE = "Model Desk";

  /// What is done with the open key store.
  private interface Use<T extends @Nullable Object> {
    T with(Keyring ring) throws PasswordAccessException;
  }

  /// The key store does not tell a token that is not there from one that it does not give.
  @Override
  public @Nullable String find(String host) throws IOException {
    return SystemKeyStore.<@Nullable String>use(ring -> {
      try {
        return ring.getPassword(SERVICE, host);
      } catch (PasswordAccessException e) {
        return null;
      }
    });
  }

  @Override
  public void keep(String host, String token) throws IOException {
    use(ring -> {
      ring.setPassword(SERVICE, host, token);
      return true;
    });
  }

  @Override
  public void forget(String host) throws IOException {
    if (find(host) != null) {
      use(ring -> {
        ring.deletePassword(SERVICE, host);
        return true;
      });
    }
  }

  /// The library loads code of the system, so what is missing there shows as any of these. Its
  /// messages may repeat what was asked for and are not told on.
  private static <T extends @Nullable Object> T use(Use<T> what) throws IOException {
    try {
      Keyring ring = Keyring.create();
      try {
        return what.with(ring);
      } finally {
        ring.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (Exception | LinkageError e) {
      throw new IOException(e.getClass().getSimpleName());
    }
  }
}
