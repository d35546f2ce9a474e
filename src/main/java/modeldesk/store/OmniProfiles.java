package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// Reads which instances the Omni CLI is signed in to and which one the environment names (api.md
/// §1.2). The file is another program's: what makes no sense there is passed over. Blocks.
public final class OmniProfiles {
  private static final long LARGEST = 1_000_000;
  private static final int MOST = 50;

  private final Map<String, String> environment;
  private final Path userHome;
  private final String system;

  public OmniProfiles(Map<String, String> environment, Path userHome, String system) {
    this.environment = environment;
    this.userHome = userHome;
    this.system = system.toLowerCase(Locale.ROOT);
  }

  /// First what the environment names, then the profiles in the order of the file.
  public List<FoundToken> find() {
    List<FoundToken> found = new ArrayList<>();
    add(found, null, environment.get("OMNI_BASE_URL"), environment.get("OMNI_API_TOKEN"));
    if (config() instanceof Map<?, ?> file && file.get("profiles") instanceof Map<?, ?> profiles) {
      profiles.forEach((name, profile) -> {
        if (profile instanceof Map<?, ?> fields) {
          add(found, String.valueOf(name), fields.get("apiEndpoint"), token(fields));
        }
      });
    }
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private @Nullable Object config() {
    try {
      Path file = file();
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Json.read(file, Object.class)
          : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private Path file() {
    String path = environment.getOrDefault("OMNI_CONFIG_PATH", "");
    if (!path.isBlank()) {
      return Path.of(path);
    }
    String folder = environment.getOrDefault("OMNI_CONFIG_DIR", "");
    return (folder.isBlank() ? usual().resolve("omni-cli") : Path.of(folder))
        .resolve("config.json");
  }

  private Path usual() {
    String variable = system.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME";
    String folder = environment.getOrDefault(variable, "");
    return folder.isBlank() ? userHome.resolve(".config") : Path.of(folder);
  }

  private static @Nullable Object token(Map<?, ?> fields) {
    Object key = fields.get("apiKey");
    return key instanceof String text && !text.isBlank() ? key : fields.get("accessToken");
  }

  private static void add(
      List<FoundToken> found,
      @Nullable String profile,
      @Nullable Object address,
      @Nullable Object token) {
    if (!(address instanceof String where) || !(token instanceof String secret)) {
      return;
    }
    if (where.isBlank() || secret.isBlank()) {
      return;
    }
    try {
      Instance instance = Instance.parse(where, false);
      if (instance.base().getScheme().equals("https") || instance.isLoopback()) {
        found.add(new FoundToken(profile, instance, secret.strip()));
      }
    } catch (IllegalArgumentException e) {
      // No address: nothing to offer.
    }
  }
}
