package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that were open, target by target, the one left last at the end.
public record TabsFile(@Nullable List<@Nullable Place> places) {

  /// One target and its tabs; `active` is the file that was in front, in group `group`; `split`
  /// stands in files from before there could be more than two groups.
  public record Place(
      @Nullable String modelId,
      @Nullable String branchId,
      @Nullable String mode,
      @Nullable String active,
      @Nullable List<@Nullable Tab> tabs,
      @Nullable Integer group,
      @Nullable List<@Nullable Window> windows,
      @Nullable Split split) {}

  /// One open file; `anchor` is there when something was selected, `folds` when something was
  /// folded.
  public record Tab(
      @Nullable String file,
      @Nullable Integer anchor,
      @Nullable Integer caret,
      @Nullable Integer topLine,
      @Nullable List<@Nullable Fold> folds,
      @Nullable Boolean pinned,
      @Nullable Boolean preview,
      @Nullable Integer group,
      @Nullable Boolean front) {}

  /// A line that others were folded into, from 0, and how it began.
  public record Fold(@Nullable Integer line, @Nullable String head) {}

  /// A window, the main one without bounds.
  public record Window(
      @Nullable Room room,
      @Nullable Double x,
      @Nullable Double y,
      @Nullable Double width,
      @Nullable Double height,
      @Nullable Boolean maximized) {}

  /// A group, or rooms in a row; `share` is what it has of the row it is in.
  public record Room(
      @Nullable Integer group,
      @Nullable Boolean down,
      @Nullable List<@Nullable Room> rooms,
      @Nullable Double share) {}

  /// How two groups stood.
  public record Split(@Nullable Boolean down, @Nullable Double share, @Nullable Integer active) {}
}
