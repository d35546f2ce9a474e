package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a model (api.md §2.10).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueBody(
    String message,
    @JsonProperty("is_warning") boolean isWarning,
    @JsonProperty("yaml_path") @Nullable String yamlPath,
    @JsonProperty("auto_fix") @Nullable AutoFix autoFix) {

  /// What Omni would do about it, in words only (api.md §5.1).
  public record AutoFix(
      @JsonProperty("description_short") String descriptionShort,
      @JsonProperty("description_unique") String descriptionUnique) {
    public AutoFix(String description) {
      this(description, description);
    }
  }
}
