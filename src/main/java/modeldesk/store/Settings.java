package modeldesk.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.model.Mode;
import org.jspecify.annotations.Nullable;

/// What the user chose or left behind: looks, sizes, the last place. `codeFontSize` is in points;
/// `dividers` maps a divider's name to its place between 0 and 1; `collapsed` names panels that are
/// folded away; `window` and `lastPlace` are null at the first start.
public record Settings(
    Theme theme,
    double codeFontSize,
    @Nullable Window window,
    Map<String, Double> dividers,
    Set<String> collapsed,
    @Nullable Place lastPlace) {

  public static final double DEFAULT_FONT_SIZE = 13;
  public static final double SMALLEST_FONT_SIZE = 8;
  public static final double LARGEST_FONT_SIZE = 40;

  public static final Settings DEFAULT =
      new Settings(Theme.SYSTEM, DEFAULT_FONT_SIZE, null, Map.of(), Set.of(), null);

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

  public Settings {
    codeFontSize = Math.clamp(codeFontSize, SMALLEST_FONT_SIZE, LARGEST_FONT_SIZE);
    dividers = Map.copyOf(dividers);
    collapsed = Set.copyOf(collapsed);
  }

  public Settings withTheme(Theme other) {
    return new Settings(other, codeFontSize, window, dividers, collapsed, lastPlace);
  }

  public Settings withCodeFontSize(double points) {
    return new Settings(theme, points, window, dividers, collapsed, lastPlace);
  }

  public Settings withWindow(@Nullable Window other) {
    return new Settings(theme, codeFontSize, other, dividers, collapsed, lastPlace);
  }

  public Settings withDivider(String name, double place) {
    Map<String, Double> moved = new TreeMap<>(dividers);
    moved.put(name, place);
    return new Settings(theme, codeFontSize, window, moved, collapsed, lastPlace);
  }

  public Settings withCollapsed(String panel, boolean isCollapsed) {
    Set<String> changed = new TreeSet<>(collapsed);
    if (isCollapsed) {
      changed.add(panel);
    } else {
      changed.remove(panel);
    }
    return new Settings(theme, codeFontSize, window, dividers, changed, lastPlace);
  }

  public Settings withLastPlace(@Nullable Place other) {
    return new Settings(theme, codeFontSize, window, dividers, collapsed, other);
  }
}
