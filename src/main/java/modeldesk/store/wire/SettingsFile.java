package modeldesk.store.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings file.
public record SettingsFile(
    @Nullable String theme,
    @Nullable Double codeFontSize,
    @Nullable Window window,
    @Nullable Map<String, @Nullable Double> panelSizes,
    @Nullable List<@Nullable String> collapsed,
    @Nullable String bottomTab,
    @Nullable Place lastPlace,
    @Nullable List<@Nullable String> trustedHosts,
    @Nullable KeptHistory history,
    @Nullable Network network,
    @Nullable Boolean practices,
    @Nullable List<@Nullable String> recentCommands,
    @Nullable Keys keys,
    @Nullable Boolean tipsSeen,
    @Nullable Sight sight) {

  /// How the window is to be seen.
  public record Sight(@Nullable String codeFont, @Nullable Integer zoom, @Nullable Boolean calm) {}

  /// Which keys commands have.
  public record Keys(@Nullable String preset, @Nullable Map<String, @Nullable String> own) {}

  /// How much of the history is kept.
  public record KeptHistory(@Nullable Integer days, @Nullable Integer megabytes) {}

  /// What is asked of a server.
  public record Network(
      @Nullable Integer requestsPerMinute, @Nullable Integer patience, @Nullable String proxy) {}

  /// Where the window stood.
  public record Window(
      @Nullable Double x,
      @Nullable Double y,
      @Nullable Double width,
      @Nullable Double height,
      @Nullable Boolean maximized) {}

  /// What was open.
  public record Place(
      @Nullable String address,
      @Nullable String modelId,
      @Nullable String branchId,
      @Nullable String mode) {}
}
