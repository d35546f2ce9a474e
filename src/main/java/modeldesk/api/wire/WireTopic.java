package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One topic with what it exposes (api.md §2.16). A field is an object, or its name alone.
public record WireTopic(
    @Nullable String name,
    @Nullable String label,
    @JsonProperty("base_view_name") @Nullable String baseViewName,
    @Nullable List<@Nullable View> views,
    @Nullable List<@Nullable Relationship> relationships) {

  /// One view of the topic.
  public record View(
      @Nullable String name,
      @Nullable String label,
      @Nullable JsonNode dimensions,
      @Nullable JsonNode measures,
      @JsonProperty("filter_only_fields") @Nullable JsonNode filterOnlyFields) {}

  /// One join.
  public record Relationship(
      @JsonProperty("left_view_name") @Nullable String leftViewName,
      @JsonProperty("right_view_name") @Nullable String rightViewName,
      @JsonProperty("join_type") @Nullable String joinType,
      @Nullable String type,
      @Nullable String sql) {}
}
