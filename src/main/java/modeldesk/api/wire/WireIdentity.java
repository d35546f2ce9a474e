package modeldesk.api.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who the token acts as (api.md §1.2).
public record WireIdentity(
    @Nullable User user,
    @Nullable String keyScope,
    @Nullable String orgRole,
    @Nullable Map<String, @Nullable Role> rolesByModel,
    @Nullable Boolean rolesByModelTruncated) {

  /// The user behind the token.
  public record User(@Nullable String id, @Nullable String membershipId) {}

  /// The role on one model.
  public record Role(
      @Nullable String roleName,
      @Nullable String baseRole,
      @Nullable String connectionId,
      @Nullable List<@Nullable String> permissions) {}
}
