package modeldesk.store.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parts of a snapshot's file, `{"head": Head, "files": [Text, …]}`; times are ISO 8601.
public final class SnapshotFile {
  private SnapshotFile() {}

  /// Whose files these are and how old they are; `format` counts the layouts of the file.
  public record Head(
      @Nullable Integer format,
      @Nullable ModelRecord model,
      @Nullable String branchId,
      @Nullable String branchName,
      @Nullable String mode,
      @Nullable Long version,
      @Nullable String fetchedAt,
      @Nullable Map<String, @Nullable String> viewNames) {}

  /// One YAML file.
  public record Text(@Nullable String file, @Nullable String checksum, @Nullable String text) {}
}
