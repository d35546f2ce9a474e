package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A finding of the validate endpoint in either of its two shapes (api.md §2.10).
public record WireIssue(
    @Nullable String message,
    @JsonProperty("is_warning") @Nullable Boolean isWarning,
    @Nullable String severity,
    @JsonProperty("yaml_path") @Nullable String yamlPath,
    @JsonProperty("auto_fix") @Nullable AutoFix autoFix,
    @Nullable String view,
    @Nullable String field) {

  /// The cure in words (api.md §5.1).
  public record AutoFix(
      @JsonProperty("description_short") @Nullable String descriptionShort,
      @JsonProperty("description_unique") @Nullable String descriptionUnique) {}
}
