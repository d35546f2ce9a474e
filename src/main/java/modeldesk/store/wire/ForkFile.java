package modeldesk.store.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a shared model looked like when a branch began; `at` is ISO 8601.
public record ForkFile(
    @Nullable Boolean exact,
    @Nullable String at,
    @Nullable Map<String, @Nullable String> files,
    @Nullable Map<String, @Nullable Taken> taken) {

  /// A change of the shared model that was taken over into the branch.
  public record Taken(@Nullable String shared, @Nullable String before) {}
}
