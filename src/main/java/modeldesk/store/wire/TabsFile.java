package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that were open, target by target, the one left last at the end.
public record TabsFile(@Nullable List<@Nullable Place> places) {

  /// One target and its tabs; `active` is the file that was in front; `split` is there when there
  /// were two groups.
  public record Place(
      @Nullable String modelId,
      @Nullable String branchId,
      @Nullable String mode,
      @Nullable String active,
      @Nullable List<@Nullable Tab> tabs,
      @Nullable Split split) {}

  /// One open file.
  public record Tab(
      @Nullable String file,
      @Nullable Integer caret,
      @Nullable Integer topLine,
      @Nullable Boolean pinned,
      @Nullable Boolean preview,
      @Nullable Integer group,
      @Nullable Boolean front) {}

  /// How two groups stood.
  public record Split(@Nullable Boolean down, @Nullable Double share, @Nullable Integer active) {}
}
