package modeldesk.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where Model Desk keeps its files: `data` is the user's, `cache` can be made again, `state` holds
/// the log. None of them need exist yet.
public record AppFolders(Path data, Path cache, Path state) {
  private static final String NAME = "Model Desk";
  private static final String UNIX_NAME = "model-desk";

  /// Everything under one folder, for `--home`.
  public static AppFolders under(Path home) {
    Path root = home.toAbsolutePath().normalize();
    return new AppFolders(root.resolve("data"), root.resolve("cache"), root.resolve("state"));
  }

  /// By the conventions of the operating system this runs on.
  public static AppFolders ofSystem() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", "")).toAbsolutePath());
  }

  static AppFolders of(String system, Map<String, String> environment, Path userHome) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path roaming = folder(environment, "APPDATA", userHome.resolve("AppData").resolve("Roaming"));
      Path local =
          folder(environment, "LOCALAPPDATA", userHome.resolve("AppData").resolve("Local"));
      return new AppFolders(
          roaming.resolve(NAME),
          local.resolve(NAME).resolve("cache"),
          local.resolve(NAME).resolve("state"));
    }
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      Path library = userHome.resolve("Library");
      return new AppFolders(
          library.resolve("Application Support").resolve(NAME),
          library.resolve("Caches").resolve(NAME),
          library.resolve("Logs").resolve(NAME));
    }
    Path local = userHome.resolve(".local");
    return new AppFolders(
        folder(environment, "XDG_DATA_HOME", local.resolve("share")).resolve(UNIX_NAME),
        folder(environment, "XDG_CACHE_HOME", userHome.resolve(".cache")).resolve(UNIX_NAME),
        folder(environment, "XDG_STATE_HOME", local.resolve("state")).resolve(UNIX_NAME));
  }

  /// What belongs to one server; `host` as `Instance.host()` gives it.
  public Path ofHost(String host) {
    return data.resolve(SafeName.of(host));
  }

  public Path log() {
    return state.resolve("log");
  }

  /// A folder an environment variable names; relative ones are void by the XDG rules.
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    if (value.isBlank()) {
      return otherwise;
    }
    try {
      Path path = Path.of(value);
      return path.isAbsolute() ? path : otherwise;
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }
}
