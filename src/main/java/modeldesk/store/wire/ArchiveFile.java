package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The manifest of exported drafts, which says where each of its files belongs; times are ISO 8601.
public record ArchiveFile(
    @Nullable String format,
    @Nullable Integer version,
    @Nullable String host,
    @Nullable String exportedAt,
    @Nullable List<@Nullable Place> places) {

  /// A model, one of its branches or none, in one mode.
  public record Place(
      @Nullable ModelRecord model,
      @Nullable String branchId,
      @Nullable String branchName,
      @Nullable String mode,
      @Nullable List<@Nullable One> drafts) {}

  /// One draft; `kind` is `NEW`, `CHANGED` or `DELETED`, `text` and `base` are paths beside the
  /// manifest, absent where there is none, `baseSha256` is of the bytes of the latter.
  public record One(
      @Nullable String file,
      @Nullable String kind,
      @Nullable String savedAt,
      @Nullable String text,
      @Nullable String base,
      @Nullable String baseSha256,
      @Nullable String baseChecksum) {}
}
