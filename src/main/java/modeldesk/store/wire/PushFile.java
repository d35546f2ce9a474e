package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The journal of one push; `startedAt` is ISO 8601, `mode` and `state` are names of their enums.
public record PushFile(
    @Nullable String modelId,
    @Nullable String branchId,
    @Nullable String mode,
    @Nullable String title,
    @Nullable String message,
    @Nullable String startedAt,
    @Nullable List<@Nullable Step> steps) {

  /// One file of the push.
  public record Step(
      @Nullable String file,
      @Nullable String before,
      @Nullable String sent,
      @Nullable String state,
      @Nullable String now,
      @Nullable String checksum,
      @Nullable String reason) {}
}
