package modeldesk.store.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The connections, the one shown last first. What a newer program wrote beside is kept.
public record ConnectionsFile(
    @Nullable List<@Nullable Entry> connections,
    @JsonAnySetter @JsonAnyGetter @Nullable Map<String, Object> others) {

  /// One server; `address` is `playground` for the one inside the program.
  public record Entry(
      @Nullable String address,
      @Nullable String token,
      @Nullable String usedAt,
      @Nullable Boolean open,
      @Nullable String modelId,
      @Nullable String branchId,
      @Nullable String mode,
      @Nullable String placeName,
      @JsonAnySetter @JsonAnyGetter @Nullable Map<String, Object> others) {}
}
