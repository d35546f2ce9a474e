package modeldesk.store;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.store.wire.TokensFile;
import org.jspecify.annotations.Nullable;

/// `<data>/tokens.json`: tokens as they are, in a file of mode 0600. Only where the user agrees.
public final class TokenFile implements SecretStore {
  private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");

  private final Path file;

  public TokenFile(AppFolders folders) {
    file = folders.data().resolve("tokens.json");
  }

  /// Whether this system can keep a file from its other users.
  public boolean isPossible() {
    FileSystem system = file.getFileSystem();
    return system.supportedFileAttributeViews().contains("posix");
  }

  @Override
  public synchronized @Nullable String find(String host) throws IOException {
    return load().get(host);
  }

  @Override
  public synchronized void keep(String host, String token) throws IOException {
    if (!isPossible()) {
      throw new IOException("no file permissions");
    }
    Map<String, @Nullable String> all = load();
    all.put(host, token);
    save(all);
  }

  @Override
  public synchronized void forget(String host) throws IOException {
    Map<String, @Nullable String> all = load();
    if (!all.containsKey(host)) {
      return;
    }
    all.remove(host);
    if (all.isEmpty()) {
      AtomicFile.delete(file);
    } else {
      save(all);
    }
  }

  /// What is written is for this user alone from its first byte on: temporary files are.
  private void save(Map<String, @Nullable String> all) throws IOException {
    Json.write(file, new TokensFile(all));
    Files.setPosixFilePermissions(file, MINE);
  }

  private Map<String, @Nullable String> load() throws IOException {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    TokensFile wire = Json.read(file, TokensFile.class);
    if (wire == null) {
      AtomicFile.setAside(file, Instant.now());
    }
    return wire == null || wire.tokens() == null ? new TreeMap<>() : new TreeMap<>(wire.tokens());
  }
}
