package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.model.Mode;
import modeldesk.store.wire.SettingsFile;
import org.jspecify.annotations.Nullable;

/// `<data>/settings.json`. What is missing or makes no sense there becomes the default. Calls
/// block.
public final class SettingsStore {
  private static final double LARGEST_PANEL = 10_000;

  private final Path file;

  /// The settings, and where an unreadable file was set aside to (null when all went well).
  public record Loaded(Settings settings, @Nullable Path setAside) {}

  public SettingsStore(AppFolders folders) {
    file = folders.data().resolve("settings.json");
  }

  public synchronized Loaded load() throws IOException {
    if (!Files.exists(file)) {
      return new Loaded(Settings.DEFAULT, null);
    }
    SettingsFile wire = Json.read(file, SettingsFile.class);
    return wire == null
        ? new Loaded(Settings.DEFAULT, AtomicFile.setAside(file, Instant.now()))
        : new Loaded(settings(wire), null);
  }

  public synchronized void save(Settings settings) throws IOException {
    Json.write(file, wire(settings));
  }

  private static Settings settings(SettingsFile wire) {
    Map<String, Double> panelSizes = new TreeMap<>();
    if (wire.panelSizes() != null) {
      wire.panelSizes()
          .forEach((name, size) -> {
            if (size != null && size >= 0 && size <= LARGEST_PANEL) {
              panelSizes.put(name, size);
            }
          });
    }
    return new Settings(
        word(Settings.Theme.class, wire.theme(), Settings.DEFAULT.theme()),
        wire.codeFontSize() == null ? Settings.DEFAULT_FONT_SIZE : wire.codeFontSize(),
        window(wire.window()),
        panelSizes,
        words(new TreeSet<>(), wire.collapsed()),
        wire.bottomTab(),
        place(wire.lastPlace()),
        words(new TreeSet<>(), wire.trustedHosts()),
        history(wire.history()),
        network(wire.network()),
        Boolean.TRUE.equals(wire.practices()),
        List.copyOf(words(new ArrayList<>(), wire.recentCommands())),
        keys(wire.keys()),
        Boolean.TRUE.equals(wire.tipsSeen()),
        sight(wire.sight()));
  }

  private static Settings.Sight sight(SettingsFile.@Nullable Sight wire) {
    Settings.Sight usual = Settings.Sight.DEFAULT;
    return wire == null
        ? usual
        : new Settings.Sight(
            wire.codeFont() == null ? usual.codeFont() : wire.codeFont(),
            wire.zoom() == null ? usual.zoom() : wire.zoom(),
            Boolean.TRUE.equals(wire.calm()));
  }

  private static Settings.Keys keys(SettingsFile.@Nullable Keys wire) {
    if (wire == null) {
      return Settings.Keys.DEFAULT;
    }
    Map<String, String> own = new TreeMap<>();
    if (wire.own() != null) {
      wire.own()
          .forEach((id, keys) -> {
            if (keys != null) {
              own.put(id, keys);
            }
          });
    }
    String preset = wire.preset() == null ? Settings.Keys.DEFAULT.preset() : wire.preset();
    return new Settings.Keys(preset, own);
  }

  private static Settings.KeptHistory history(SettingsFile.@Nullable KeptHistory wire) {
    Settings.KeptHistory usual = Settings.KeptHistory.DEFAULT;
    return wire == null
        ? usual
        : new Settings.KeptHistory(
            wire.days() == null ? usual.days() : wire.days(),
            wire.megabytes() == null ? usual.megabytes() : wire.megabytes());
  }

  private static Settings.Network network(SettingsFile.@Nullable Network wire) {
    Settings.Network usual = Settings.Network.DEFAULT;
    return wire == null
        ? usual
        : new Settings.Network(
            wire.requestsPerMinute() == null ? usual.requestsPerMinute() : wire.requestsPerMinute(),
            wire.patience() == null ? usual.patience() : wire.patience(),
            wire.proxy() == null ? usual.proxy() : wire.proxy());
  }

  private static <C extends Collection<String>> C words(
      C words, @Nullable List<@Nullable String> list) {
    if (list != null) {
      for (String word : list) {
        if (word != null) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static Settings.@Nullable Window window(SettingsFile.@Nullable Window wire) {
    if (wire == null
        || wire.x() == null
        || wire.y() == null
        || wire.width() == null
        || wire.height() == null
        || wire.width() < 1
        || wire.height() < 1) {
      return null;
    }
    return new Settings.Window(
        wire.x(), wire.y(), wire.width(), wire.height(), Boolean.TRUE.equals(wire.maximized()));
  }

  private static Settings.@Nullable Place place(SettingsFile.@Nullable Place wire) {
    return wire == null || wire.address() == null
        ? null
        : new Settings.Place(
            wire.address(),
            wire.modelId(),
            wire.branchId(),
            word(Mode.class, wire.mode(), Mode.COMBINED));
  }

  private static <E extends Enum<E>> E word(Class<E> type, @Nullable String word, E otherwise) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    return otherwise;
  }

  private static SettingsFile.Sight wire(Settings.Sight sight) {
    return new SettingsFile.Sight(
        sight.codeFont().isEmpty() ? null : sight.codeFont(),
        sight.zoom(),
        sight.calm() ? true : null);
  }

  private static SettingsFile wire(Settings settings) {
    Settings.Window window = settings.window();
    Settings.Place place = settings.lastPlace();
    return new SettingsFile(
        settings.theme().name().toLowerCase(Locale.ROOT),
        settings.codeFontSize(),
        window == null
            ? null
            : new SettingsFile.Window(
                window.x(), window.y(), window.width(), window.height(), window.maximized()),
        new TreeMap<>(settings.panelSizes()),
        new ArrayList<>(new TreeSet<>(settings.collapsed())),
        settings.bottomTab(),
        place == null
            ? null
            : new SettingsFile.Place(
                place.address(), place.modelId(), place.branchId(), place.mode().wire()),
        settings.trustedHosts().isEmpty()
            ? null
            : new ArrayList<>(new TreeSet<>(settings.trustedHosts())),
        new SettingsFile.KeptHistory(settings.history().days(), settings.history().megabytes()),
        new SettingsFile.Network(
            settings.network().requestsPerMinute(),
            settings.network().patience(),
            settings.network().proxy().isEmpty() ? null : settings.network().proxy()),
        settings.practices() ? true : null,
        settings.recentCommands().isEmpty() ? null : new ArrayList<>(settings.recentCommands()),
        settings.keys().equals(Settings.Keys.DEFAULT)
            ? null
            : new SettingsFile.Keys(settings.keys().preset(), new TreeMap<>(settings.keys().own())),
        settings.tipsSeen() ? true : null,
        settings.sight().equals(Settings.Sight.DEFAULT) ? null : wire(settings.sight()));
  }
}
