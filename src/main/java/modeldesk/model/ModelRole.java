package modeldesk.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The role of a token on one model (api.md §1.2): its name as Omni shows it and what it permits,
/// in Omni's words.
public record ModelRole(
    String name,
    @Nullable String baseRole,
    @Nullable String connectionId,
    Set<String> permissions) {
  /// May make branches.
  public static final String BRANCH = "QUERY_FULL_MODEL";

  /// May merge.
  public static final String MERGE = "UPDATE";

  /// May see and use git settings.
  public static final String GIT = "MANAGE_MODEL";

  public ModelRole {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
