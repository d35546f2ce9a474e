package modeldesk.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import modeldesk.model.Mode;
import org.jspecify.annotations.Nullable;

/// What the user chose or left behind: looks, sizes, the last place. `codeFontSize` is in pixels;
/// `panelSizes` maps a panel's name to its size in pixels; `collapsed` names panels that are folded
/// away, `bottomTab` the tab of the bottom panel, null for the usual one; `window` and `lastPlace`
/// are null at the first start; `trustedHosts` are those besides Omni's own that the user lets the
/// token be sent to; `history` bounds what the history keeps, `network` what is asked of a server;
/// `practices` says that best practices are looked for; `recentCommands` are the ids of what was
/// done by name, the last one first, `MOST_COMMANDS` at most; `keys` are the keys that commands
/// have; `tipsSeen` that the tips of the first start were shown; `sight` is how the window is to be
/// seen.
public record Settings(
    Theme theme,
    double codeFontSize,
    @Nullable Window window,
    Map<String, Double> panelSizes,
    Set<String> collapsed,
    @Nullable String bottomTab,
    @Nullable Place lastPlace,
    Set<String> trustedHosts,
    KeptHistory history,
    Network network,
    boolean practices,
    List<String> recentCommands,
    Keys keys,
    boolean tipsSeen,
    Sight sight) {

  public static final double DEFAULT_FONT_SIZE = 13;
  public static final double SMALLEST_FONT_SIZE = 8;
  public static final double LARGEST_FONT_SIZE = 40;

  public static final int MOST_COMMANDS = 8;

  public static final Settings DEFAULT =
      new Settings(
          Theme.SYSTEM,
          DEFAULT_FONT_SIZE,
          null,
          Map.of(),
          Set.of(),
          null,
          null,
          Set.of(),
          KeptHistory.DEFAULT,
          Network.DEFAULT,
          false,
          List.of(),
          Keys.DEFAULT,
          false,
          Sight.DEFAULT);

  /// Which colours the window wears.
  public enum Theme {
    LIGHT,
    DARK,
    CONTRAST,
    SYSTEM
  }

  /// Where the window stood, in screen pixels, before it was maximized.
  public record Window(double x, double y, double width, double height, boolean maximized) {}

  /// What was open: the server's address and, from there on as far as it went, model, branch, mode.
  public record Place(
      String address, @Nullable String modelId, @Nullable String branchId, Mode mode) {}

  /// For how many days earlier texts of files are kept, and how many megabytes on disk at most.
  public record KeptHistory(int days, int megabytes) {
    public static final int LONGEST = 3650;
    public static final int LARGEST = 100_000;
    public static final KeptHistory DEFAULT = new KeptHistory(90, 200);

    public KeptHistory {
      days = Math.clamp(days, 1, LONGEST);
      megabytes = Math.clamp(megabytes, 1, LARGEST);
    }

    public History.Limits limits() {
      return new History.Limits(Duration.ofDays(days), (long) megabytes << 20);
    }
  }

  /// How many requests a minute are made of a server (api.md §1.3: it takes 60), how many times as
  /// long as usual its answers may take, and the proxy to it: empty for the system's, `none`, or a
  /// host with a port.
  public record Network(int requestsPerMinute, int patience, String proxy) {
    public static final int FEWEST = 5;
    public static final int MOST = 60;
    public static final int LONGEST = 4;
    public static final Network DEFAULT = new Network(55, 1, "");

    public Network {
      requestsPerMinute = Math.clamp(requestsPerMinute, FEWEST, MOST);
      patience = Math.clamp(patience, 1, LONGEST);
    }
  }

  /// The habit that keys follow, by its word, and the keys the user gave to commands by their ids:
  /// such as `Shortcut+Shift+K`, empty for none.
  public record Keys(String preset, Map<String, String> own) {
    public static final Keys DEFAULT = new Keys("standard", Map.of());

    public Keys {
      own = Map.copyOf(own);
    }
  }

  /// The family of the code's letters, empty for the one that comes with the program; how large the
  /// whole window is, in percent; and whether nothing is to move, even where the system does not
  /// ask for that.
  public record Sight(String codeFont, int zoom, boolean calm) {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;
    public static final Sight DEFAULT = new Sight("", 100, false);

    public Sight {
      zoom = Math.clamp(zoom, SMALLEST, LARGEST);
    }

    public Sight withZoom(int percent) {
      return new Sight(codeFont, percent, calm);
    }
  }

  public Settings {
    codeFontSize = Math.clamp(codeFontSize, SMALLEST_FONT_SIZE, LARGEST_FONT_SIZE);
    panelSizes = Map.copyOf(panelSizes);
    collapsed = Set.copyOf(collapsed);
    trustedHosts = Set.copyOf(trustedHosts);
    recentCommands = recentCommands.stream().distinct().limit(MOST_COMMANDS).toList();
  }

  public Settings withTheme(Theme other) {
    return with(copy -> copy.theme = other);
  }

  public Settings withCodeFontSize(double pixels) {
    return with(copy -> copy.codeFontSize = pixels);
  }

  public Settings withWindow(@Nullable Window other) {
    return with(copy -> copy.window = other);
  }

  public Settings withPanels(
      Map<String, Double> sizes, Set<String> nowCollapsed, @Nullable String tab) {
    return with(copy -> {
      copy.panelSizes = sizes;
      copy.collapsed = nowCollapsed;
      copy.bottomTab = tab;
    });
  }

  public Settings withLastPlace(@Nullable Place other) {
    return with(copy -> copy.lastPlace = other);
  }

  public Settings withTrustedHost(String host) {
    Set<String> hosts = new HashSet<>(trustedHosts);
    hosts.add(host);
    return with(copy -> copy.trustedHosts = hosts);
  }

  public Settings withoutTrustedHost(String host) {
    Set<String> hosts = new HashSet<>(trustedHosts);
    hosts.remove(host);
    return with(copy -> copy.trustedHosts = hosts);
  }

  public Settings withHistory(KeptHistory other) {
    return with(copy -> copy.history = other);
  }

  public Settings withNetwork(Network other) {
    return with(copy -> copy.network = other);
  }

  public Settings withPractices(boolean now) {
    return with(copy -> copy.practices = now);
  }

  public Settings withTipsSeen() {
    return with(copy -> copy.tipsSeen = true);
  }

  public Settings withSight(Sight other) {
    return with(copy -> copy.sight = other);
  }

  public Settings withKeys(Keys other) {
    return with(copy -> copy.keys = other);
  }

  /// The same with a command as the one used last.
  public Settings withCommand(String id) {
    return with(copy ->
        copy.recentCommands = Stream.concat(Stream.of(id), recentCommands.stream()).toList());
  }

  private Settings with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.settings();
  }

  /// The settings while a part of them is changed.
  private static final class Copy {
    private Theme theme;
    private double codeFontSize;
    private @Nullable Window window;
    private Map<String, Double> panelSizes;
    private Set<String> collapsed;
    private @Nullable String bottomTab;
    private @Nullable Place lastPlace;
    private Set<String> trustedHosts;
    private KeptHistory history;
    private Network network;
    private boolean practices;
    private List<String> recentCommands;
    private Keys keys;
    private boolean tipsSeen;
    private Sight sight;

    Copy(Settings from) {
      theme = from.theme;
      codeFontSize = from.codeFontSize;
      window = from.window;
      panelSizes = from.panelSizes;
      collapsed = from.collapsed;
      bottomTab = from.bottomTab;
      lastPlace = from.lastPlace;
      trustedHosts = from.trustedHosts;
      history = from.history;
      network = from.network;
      practices = from.practices;
      recentCommands = from.recentCommands;
      keys = from.keys;
      tipsSeen = from.tipsSeen;
      sight = from.sight;
    }

    Settings settings() {
      return new Settings(
          theme,
          codeFontSize,
          window,
          panelSizes,
          collapsed,
          bottomTab,
          lastPlace,
          trustedHosts,
          history,
          network,
          practices,
          recentCommands,
          keys,
          tipsSeen,
          sight);
    }
  }
}
