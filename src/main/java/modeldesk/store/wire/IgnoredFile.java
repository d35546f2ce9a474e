package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The advice that is ignored in a model or branch.
public record IgnoredFile(@Nullable List<@Nullable Item> ignored) {

  /// One piece of it; `at` is ISO 8601.
  public record Item(
      @Nullable String code,
      @Nullable String place,
      @Nullable String reason,
      @Nullable String at) {}
}
