package modeldesk.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import modeldesk.model.Mode;
import org.jspecify.annotations.Nullable;

/// What the user chose or left behind: looks, sizes, the last place. `codeFontSize` is in pixels;
/// `panelSizes` maps a panel's name to its size in pixels; `collapsed` names panels that are folded
/// away; `window` and `lastPlace` are null at the first start; `trustedHosts` are those besides
/// Omni's own that the user lets the token be sent to; `history` bounds what the history keeps,
/// `network` what is asked of a server; `practices` says that best practices are looked for.
public record Settings(
    Theme theme,
    double codeFontSize,
    @Nullable Window window,
    Map<String, Double> panelSizes,
    Set<String> collapsed,
    @Nullable Place lastPlace,
    Set<String> trustedHosts,
    KeptHistory history,
    Network network,
    boolean practices) {

  public static final double DEFAULT_FONT_SIZE = 13;
  public static final double SMALLEST_FONT_SIZE = 8;
  public static final double LARGEST_FONT_SIZE = 40;

  public static final Settings DEFAULT =
      new Settings(
          Theme.SYSTEM,
          DEFAULT_FONT_SIZE,
          null,
          Map.of(),
          Set.of(),
          null,
          Set.of(),
          KeptHistory.DEFAULT,
          Network.DEFAULT,
          false);

  /// Which colours the window wears.
  public enum Theme {
    LIGHT,
    DARK,
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

  /// How many requests a minute are made of a server (api.md §1.3: it takes 60), and how many times
  /// as long as usual its answers may take.
  public record Network(int requestsPerMinute, int patience) {
    public static final int FEWEST = 5;
    public static final int MOST = 60;
    public static final int LONGEST = 4;
    public static final Network DEFAULT = new Network(55, 1);

    public Network {
      requestsPerMinute = Math.clamp(requestsPerMinute, FEWEST, MOST);
      patience = Math.clamp(patience, 1, LONGEST);
    }
  }

  public Settings {
    codeFontSize = Math.clamp(codeFontSize, SMALLEST_FONT_SIZE, LARGEST_FONT_SIZE);
    panelSizes = Map.copyOf(panelSizes);
    collapsed = Set.copyOf(collapsed);
    trustedHosts = Set.copyOf(trustedHosts);
  }

  public Settings withTheme(Theme other) {
    return new Settings(
        other,
        codeFontSize,
        window,
        panelSizes,
        collapsed,
        lastPlace,
        trustedHosts,
        history,
        network,
        practices);
  }

  public Settings withCodeFontSize(double pixels) {
    return new Settings(
        theme,
        pixels,
        window,
        panelSizes,
        collapsed,
        lastPlace,
        trustedHosts,
        history,
        network,
        practices);
  }

  public Settings withWindow(@Nullable Window other) {
    return new Settings(
        theme,
        codeFontSize,
        other,
        panelSizes,
        collapsed,
        lastPlace,
        trustedHosts,
        history,
        network,
        practices);
  }

  public Settings withPanels(Map<String, Double> sizes, Set<String> nowCollapsed) {
    return new Settings(
        theme,
        codeFontSize,
        window,
        sizes,
        nowCollapsed,
        lastPlace,
        trustedHosts,
        history,
        network,
        practices);
  }

  public Settings withLastPlace(@Nullable Place other) {
    return new Settings(
        theme,
        codeFontSize,
        window,
        panelSizes,
        collapsed,
        other,
        trustedHosts,
        history,
        network,
        practices);
  }

  public Settings withPractices(boolean now) {
    return new Settings(
        theme,
        codeFontSize,
        window,
        panelSizes,
        collapsed,
        lastPlace,
        trustedHosts,
        history,
        network,
        now);
  }

  public Settings withTrustedHost(String host) {
    Set<String> hosts = new HashSet<>(trustedHosts);
    hosts.add(host);
    return withTrustedHosts(hosts);
  }

  public Settings withoutTrustedHost(String host) {
    Set<String> hosts = new HashSet<>(trustedHosts);
    hosts.remove(host);
    return withTrustedHosts(hosts);
  }

  private Settings withTrustedHosts(Set<String> hosts) {
    return new Settings(
        theme,
        codeFontSize,
        window,
        panelSizes,
        collapsed,
        lastPlace,
        hosts,
        history,
        network,
        practices);
  }

  public Settings withHistory(KeptHistory other) {
    return new Settings(
        theme,
        codeFontSize,
        window,
        panelSizes,
        collapsed,
        lastPlace,
        trustedHosts,
        other,
        network,
        practices);
  }

  public Settings withNetwork(Network other) {
    return new Settings(
        theme,
        codeFontSize,
        window,
        panelSizes,
        collapsed,
        lastPlace,
        trustedHosts,
        history,
        other,
        practices);
  }
}
